package dev.kiln.engine.cloud.objects;

import dev.kiln.engine.cloud.CloudObject;
import dev.kiln.engine.cloud.service.Fields;
import dev.kiln.engine.cloud.service.Service;
import dev.kiln.engine.cloud.service.ServiceHandler;
import dev.kiln.engine.handler.Progress;
import dev.kiln.engine.handler.ResourceContext;
import dev.kiln.engine.handler.ResourceException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code OS::Swift::Container}. Its id is its name. Objects in it are those of the kind {@code swift/objects}. */
public final class ContainerHandler extends ServiceHandler {

    /** Containers. */
    public static final String CONTAINERS = "swift/containers";

    /** Objects, whose field {@code container_id} has the container's name and {@code bytes} their size. */
    public static final String OBJECTS = "swift/objects";

    private static final String HOST = "127.0.0.1:8080";

    /** A handler. */
    public ContainerHandler() {
        super(Service.SWIFT, CONTAINERS, "Container");
    }

    @Override
    protected Map<String, @Nullable Object> fields(ResourceContext resource, String id, Fields properties) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        String name = nameOf(resource, properties);
        fields.put("id", name);
        fields.put("name", name);
        Map<String, @Nullable Object> headers = new LinkedHashMap<>();
        for (String acl : List.of("X-Container-Read", "X-Container-Write")) {
            if (properties.text(acl) != null) {
                headers.put(acl.toLowerCase(Locale.ROOT), properties.text(acl));
            }
        }
        properties
                .map("X-Container-Meta")
                .forEach((key, value) -> headers.put("x-container-meta-" + key.toLowerCase(Locale.ROOT), value));
        fields.put("headers", headers);
        fields.put("project", resource.stack().projectId());
        return fields;
    }

    /** Making a container that exists is no failure in this service. */
    @Override
    protected String identity(String id, Map<String, @Nullable Object> fields) {
        return String.valueOf(fields.get("id"));
    }

    private static List<CloudObject> objects(ResourceContext resource, CloudObject container) {
        return resource.cloud().findBy(OBJECTS, "container_id", container.id());
    }

    @Override
    public Progress delete(ResourceContext resource) {
        Optional<CloudObject> container = object(resource);
        if (container.isPresent()) {
            List<CloudObject> objects = objects(resource, container.get());
            boolean purge = new Fields(resource.properties()).flag("PurgeOnDelete", false);
            if (!objects.isEmpty() && !purge) {
                throw new ResourceException(
                        "ResourceActionNotSupported",
                        "Deleting non-empty container (" + container.get().id()
                                + ") when PurgeOnDelete is False is not supported for resource.");
            }
            objects.forEach(object -> resource.cloud().remove(OBJECTS, object.id()));
        }
        return super.delete(resource);
    }

    @Override
    public @Nullable Object attribute(ResourceContext resource, String attribute) {
        Optional<CloudObject> container = object(resource);
        if (container.isEmpty()) {
            return null;
        }
        List<CloudObject> objects = objects(resource, container.get());
        int bytes = objects.stream()
                .mapToInt(object -> Fields.of(object).number("bytes", 0))
                .sum();
        Fields fields = Fields.of(container.get());
        String url = "http://" + HOST + "/v1/AUTH_" + fields.text("project") + "/"
                + container.get().id();
        return switch (attribute) {
            case "DomainName" -> "127.0.0.1";
            case "WebsiteURL" -> url;
            case "RootURL" -> url.substring(0, url.lastIndexOf('/'));
            case "ObjectCount" -> objects.size();
            case "BytesUsed" -> bytes;
            case "HeadContainer" -> head(fields, objects.size(), bytes);
            default -> super.attribute(resource, attribute);
        };
    }

    private static Map<String, @Nullable Object> head(Fields container, int count, int bytes) {
        Map<String, @Nullable Object> head = new LinkedHashMap<>(container.map("headers"));
        head.put("x-container-object-count", String.valueOf(count));
        head.put("x-container-bytes-used", String.valueOf(bytes));
        return head;
    }
}
