package dev.kiln.engine.cloud.compute;

import dev.kiln.engine.cloud.CloudObject;
import dev.kiln.engine.cloud.service.Fields;
import dev.kiln.engine.cloud.service.Service;
import dev.kiln.engine.cloud.service.ServiceHandler;
import dev.kiln.engine.handler.ResourceChange;
import dev.kiln.engine.handler.ResourceContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code OS::Nova::Flavor}. */
final class FlavorHandler extends ServiceHandler {

    FlavorHandler() {
        super(Service.NOVA, ComputeKinds.FLAVORS, "Flavor");
    }

    @Override
    protected Map<String, @Nullable Object> fields(ResourceContext resource, String id, Fields properties) {
        String name = nameOf(resource, properties);
        String flavorId = properties.text("flavorid");
        boolean taken = flavorId != null
                && !flavorId.equals("auto")
                && resource.cloud().find(kind(), flavorId).isPresent();
        if (taken) {
            throw service().refusal(resource, 409, "Flavor with ID " + flavorId + " already exists.");
        }
        if (!resource.cloud().findBy(kind(), "name", name).isEmpty()) {
            throw service().refusal(resource, 409, "Flavor with name " + name + " already exists.");
        }
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("name", name);
        fields.put("ram", properties.number("ram", 0));
        fields.put("vcpus", properties.number("vcpus", 0));
        fields.put("disk", properties.number("disk", 0));
        fields.put("OS-FLV-EXT-DATA:ephemeral", properties.number("ephemeral", 0));
        fields.put("swap", properties.number("swap", 0));
        fields.put("rxtx_factor", properties.get("rxtx_factor"));
        boolean isPublic = properties.flag("is_public", true);
        fields.put("is_public", isPublic);
        fields.put("os-flavor-access:is_public", isPublic);
        fields.put("extra_specs", properties.map("extra_specs"));
        fields.put("tenants", properties.list("tenants"));
        if (flavorId != null && !flavorId.equals("auto")) {
            fields.put("id", flavorId);
        }
        return fields;
    }

    @Override
    protected String identity(String id, Map<String, @Nullable Object> fields) {
        return String.valueOf(fields.get("id"));
    }

    @Override
    protected void change(
            ResourceContext resource, ResourceChange change, CloudObject object, Map<String, @Nullable Object> fields) {
        Fields after = new Fields(change.after());
        fields.put("extra_specs", after.map("extra_specs"));
        fields.put("tenants", after.list("tenants").isEmpty() ? List.of() : after.list("tenants"));
    }
}
