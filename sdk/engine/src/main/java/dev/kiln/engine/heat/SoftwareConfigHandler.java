package dev.kiln.engine.heat;

import dev.kiln.engine.cloud.Cloud;
import dev.kiln.engine.cloud.CloudObject;
import dev.kiln.engine.handler.Progress;
import dev.kiln.engine.handler.ResourceContext;
import dev.kiln.engine.handler.ResourceException;
import dev.kiln.engine.handler.ResourceHandler;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code OS::Heat::SoftwareConfig} and its kin: text for deployments, kept under an id. */
public final class SoftwareConfigHandler implements ResourceHandler {

    /** The kind of object that a software configuration is in the cloud. */
    public static final String CONFIGS = "heat/software_configs";

    /** The group of a config that has one part for each action. */
    static final String COMPONENT = "component";

    private static final String PARTS = "configs";

    @Override
    public Progress create(ResourceContext resource) {
        Map<String, @Nullable Object> properties = resource.properties();
        boolean component = isComponent(resource);
        if (component) {
            checkActions(resource, list(properties.get(PARTS)));
        }
        String id = Ids.uuid(resource.random());
        Map<String, @Nullable Object> body = new LinkedHashMap<>();
        body.put("id", id);
        body.put("name", resource.physicalName());
        Object group = component ? COMPONENT : properties.get("group");
        body.put("group", group == null ? "Heat::Ungrouped" : group);
        body.put("config", config(resource));
        body.put("options", properties.get("options"));
        body.put("inputs", list(properties.get("inputs")));
        body.put("outputs", list(properties.get("outputs")));
        resource.cloud().put(CONFIGS, id, body);
        resource.physicalId(id);
        return Progress.DONE;
    }

    private static boolean isComponent(ResourceContext resource) {
        return resource.type().equals("OS::Heat::SoftwareComponent");
    }

    private static void checkActions(ResourceContext resource, List<?> parts) {
        Set<Object> taken = new HashSet<>();
        for (Object part : parts) {
            for (Object action : list(part instanceof Map<?, ?> map ? map.get("actions") : null)) {
                if (!taken.add(action)) {
                    throw new ResourceException(
                            "StackValidationFailed",
                            "Defining more than one configuration for the same action in SoftwareComponent \""
                                    + resource.name() + "\" is not allowed.");
                }
            }
        }
    }

    private static @Nullable Object config(ResourceContext resource) {
        Map<String, @Nullable Object> properties = resource.properties();
        return switch (resource.type()) {
            case "OS::Heat::CloudConfig" -> CloudConfigText.of(properties.get("cloud_config"));
            case "OS::Heat::MultipartMime" -> MultipartMime.text(list(properties.get("parts")), resource.cloud());
            case "OS::Heat::SoftwareComponent" -> Map.of(PARTS, list(properties.get(PARTS)));
            case "OS::Heat::StructuredConfig" -> {
                Object config = properties.get("config");
                yield config == null ? Map.of() : config;
            }
            default -> properties.get("config");
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
    public boolean hasAttribute(ResourceContext resource, String attribute) {
        return isComponent(resource) && attribute.equals(PARTS);
    }

    @Override
    public @Nullable Object attribute(ResourceContext resource, String attribute) {
        String id = resource.physicalId();
        CloudObject config =
                id == null ? null : resource.cloud().find(CONFIGS, id).orElse(null);
        if (config == null) {
            return null;
        }
        Object text = config.get("config");
        if (attribute.equals("config")) {
            return text;
        }
        return attribute.equals(PARTS) && text instanceof Map<?, ?> parts ? parts.get(PARTS) : null;
    }
}
