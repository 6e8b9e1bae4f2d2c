package dev.kiln.engine.cloud.compute;

import dev.kiln.engine.cloud.Cloud;
import dev.kiln.engine.cloud.CloudObject;
import dev.kiln.engine.cloud.service.Fields;
import dev.kiln.engine.cloud.service.Service;
import dev.kiln.engine.cloud.service.ServiceHandler;
import dev.kiln.engine.handler.ResourceContext;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code OS::Nova::ServerGroup}. Its members are the servers whose scheduler hints name it. */
final class ServerGroupHandler extends ServiceHandler {

    ServerGroupHandler() {
        super(Service.NOVA, ComputeKinds.SERVER_GROUPS, "Instance group");
    }

    @Override
    protected Map<String, @Nullable Object> fields(ResourceContext resource, String id, Fields properties) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("name", nameOf(resource, properties));
        fields.put("policies", properties.list("policies"));
        fields.put("policy", properties.texts("policies").stream().findFirst().orElse(null));
        fields.put("rules", properties.map("rules"));
        fields.put("project_id", resource.stack().projectId());
        return fields;
    }

    @Override
    protected Map<String, @Nullable Object> shown(Cloud cloud, CloudObject object) {
        Map<String, @Nullable Object> shown = new LinkedHashMap<>(object.body());
        shown.put(
                "members",
                cloud.findBy(ComputeKinds.SERVERS, "server_group_id", object.id()).stream()
                        .map(CloudObject::id)
                        .toList());
        return shown;
    }
}
