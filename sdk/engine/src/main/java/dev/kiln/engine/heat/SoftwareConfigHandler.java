package dev.kiln.engine.heat;

import dev.kiln.engine.cloud.Cloud;
import dev.kiln.engine.cloud.CloudObject;
import dev.kiln.engine.handler.Progress;
import dev.kiln.engine.handler.ResourceContext;
import dev.kiln.engine.handler.ResourceHandler;
import dev.kiln.hot.value.JsonText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code OS::Heat::SoftwareConfig} and its kin: text for deployments, kept under an id. */
public final class SoftwareConfigHandler implements ResourceHandler {

    static final String CONFIGS = "heat/software_configs";

    @Override
    public Progress create(ResourceContext resource) {
        String id = Ids.uuid(resource.random());
        Map<String, @Nullable Object> body = new LinkedHashMap<>();
        body.put("id", id);
        body.put("name", resource.physicalName());
        Object group = resource.properties().get("group");
        body.put("group", group == null ? "Heat::Ungrouped" : group);
        body.put("config", config(resource));
        body.put("options", resource.properties().get("options"));
        body.put("inputs", list(resource.properties().get("inputs")));
        body.put("outputs", list(resource.properties().get("outputs")));
        resource.cloud().put(CONFIGS, id, body);
        resource.physicalId(id);
        return Progress.DONE;
    }

    private static @Nullable Object config(ResourceContext resource) {
        Map<String, @Nullable Object> properties = resource.properties();
        return switch (resource.type()) {
            case "OS::Heat::CloudConfig" -> "#cloud-config\n" + JsonText.of(properties.get("cloud_config")) + "\n";
            case "OS::Heat::MultipartMime" -> MultipartMime.text(list(properties.get("parts")), resource.cloud());
            default -> {
                Object config = properties.get("config");
                yield config == null && !resource.type().contains("Structured") ? "" : config;
            }
        };
    }

    static List<?> list(@Nullable Object value) {
        return value instanceof List<?> list ? list : List.of();
    }

    @Override
    public Progress delete(ResourceContext resource) {
        String id = resource.physicalId();
        if (id != null) {
            resource.cloud().remove(CONFIGS, id);
        }
        return Progress.DONE;
    }

    @Override
    public boolean exists(Cloud cloud, String id) {
        return cloud.find(CONFIGS, id).isPresent();
    }

    @Override
    public @Nullable Object attribute(ResourceContext resource, String attribute) {
        String id = resource.physicalId();
        CloudObject config =
                id == null ? null : resource.cloud().find(CONFIGS, id).orElse(null);
        return config != null && attribute.equals("config") ? config.get("config") : null;
    }
}
