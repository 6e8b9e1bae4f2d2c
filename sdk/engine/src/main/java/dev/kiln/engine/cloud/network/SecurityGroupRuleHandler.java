package dev.kiln.engine.cloud.network;

import dev.kiln.engine.cloud.service.Fields;
import dev.kiln.engine.cloud.service.Lookup;
import dev.kiln.engine.cloud.service.Service;
import dev.kiln.engine.cloud.service.ServiceHandler;
import dev.kiln.engine.handler.ResourceContext;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code OS::Neutron::SecurityGroupRule}. */
final class SecurityGroupRuleHandler extends ServiceHandler {

    SecurityGroupRuleHandler() {
        super(Service.NEUTRON, NetworkKinds.RULES, "Security group rule");
    }

    @Override
    protected Map<String, @Nullable Object> fields(ResourceContext resource, String id, Fields properties) {
        String group = Lookup.require(
                        resource, NetworkKinds.SECURITY_GROUPS, "security_group", properties.text("security_group", ""))
                .id();
        Map<String, @Nullable Object> wish = new LinkedHashMap<>(properties.values());
        String remote = properties.text("remote_group");
        if (remote != null) {
            wish.put(
                    "remote_group",
                    Lookup.require(resource, NetworkKinds.SECURITY_GROUPS, "remote_group", remote)
                            .id());
        }
        return SecurityRules.fields(resource, group, new Fields(wish));
    }
}
