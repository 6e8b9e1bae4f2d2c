package dev.kiln.engine.cloud.loadbalancer;

import dev.kiln.engine.cloud.service.Fields;
import dev.kiln.engine.handler.ResourceContext;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code OS::Octavia::L7Rule}. */
final class L7RuleHandler extends BalancerPart {

    L7RuleHandler() {
        super(BalancerKinds.RULES, "L7Rule");
    }

    @Override
    protected Map<String, @Nullable Object> fields(ResourceContext resource, String id, Fields properties) {
        Map<String, @Nullable Object> fields = basic(resource, properties);
        fields.remove("l7policy");
        fields.put("l7policy_id", idOf(resource, properties, "l7policy", BalancerKinds.POLICIES));
        return fields;
    }
}
