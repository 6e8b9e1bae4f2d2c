package dev.kiln.engine.cloud.volume;

import dev.kiln.engine.cloud.CloudObject;
import dev.kiln.engine.cloud.service.Fields;
import dev.kiln.engine.cloud.service.Service;
import dev.kiln.engine.cloud.service.ServiceHandler;
import dev.kiln.engine.handler.ResourceContext;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code OS::Cinder::VolumeType}. */
final class VolumeTypeHandler extends ServiceHandler {

    VolumeTypeHandler() {
        super(Service.CINDER, VolumeKinds.TYPES, "Volume type");
    }

    @Override
    protected Map<String, @Nullable Object> fields(ResourceContext resource, String id, Fields properties) {
        String name = nameOf(resource, properties);
        if (!resource.cloud().findBy(kind(), "name", name).isEmpty()) {
            throw service().refusal(resource, 409, "Volume Type " + name + " already exists.");
        }
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("name", name);
        fields.put("description", properties.text("description"));
        fields.put("is_public", properties.flag("is_public", true));
        fields.put("extra_specs", properties.map("metadata"));
        fields.put("projects", properties.list("projects"));
        return fields;
    }

    @Override
    protected void checkDelete(ResourceContext resource, CloudObject object) {
        String name = String.valueOf(object.text("name"));
        if (!resource.cloud().findBy(VolumeKinds.VOLUMES, "volume_type", name).isEmpty()) {
            throw service()
                    .refusal(
                            resource,
                            400,
                            "Target volume type is still in use: Volume Type " + object.id()
                                    + " deletion is not allowed with volumes present with the type.");
        }
    }
}
