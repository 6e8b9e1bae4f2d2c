package dev.kiln.engine.cloud;

import dev.kiln.engine.handler.Progress;
import dev.kiln.engine.handler.ResourceChange;
import dev.kiln.engine.handler.ResourceContext;
import dev.kiln.engine.handler.ResourceHandler;
import dev.kiln.schema.SchemaCatalog;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * What every type does that has no handler of its own: an object with an id, a name and the properties as its fields. An attribute that
 * is no property has a value of the type that the schema gives it.
 */
public class GenericHandler implements ResourceHandler {

    private final AttributeValues values;

    /**
     * A handler.
     *
     * @param schemas where the types of attributes are found
     */
    public GenericHandler(SchemaCatalog schemas) {
        this.values = new AttributeValues(schemas);
    }

    @Override
    public Progress create(ResourceContext resource) {
        String id = newId(resource.random());
        resource.physicalId(id);
        Map<String, @Nullable Object> body = body(resource, resource.properties());
        body.put("created_at", resource.now().toString());
        resource.cloud().put(kind(resource), id, body);
        return Progress.DONE;
    }

    @Override
    public Progress update(ResourceContext resource, ResourceChange change) {
        Optional<CloudObject> object = object(resource);
        if (object.isPresent()) {
            Map<String, @Nullable Object> body =
                    new LinkedHashMap<>(object.get().body());
            body.putAll(body(resource, change.after()));
            body.put("updated_at", resource.now().toString());
            resource.cloud().put(kind(resource), object.get().id(), body);
        }
        return Progress.DONE;
    }

    @Override
    public Progress delete(ResourceContext resource) {
        object(resource).ifPresent(object -> resource.cloud().remove(object.kind(), object.id()));
        return Progress.DONE;
    }

    @Override
    public Optional<Map<String, @Nullable Object>> reality(ResourceContext resource) {
        return object(resource).map(object -> Map.of());
    }

    @Override
    public @Nullable Object attribute(ResourceContext resource, String attribute) {
        Optional<CloudObject> object = object(resource);
        if (object.isEmpty()) {
            return null;
        }
        return attribute.equals("show") ? object.get().body() : values.value(resource.type(), attribute, object.get());
    }

    private static Optional<CloudObject> object(ResourceContext resource) {
        String id = resource.physicalId();
        return id == null ? Optional.empty() : resource.cloud().find(kind(resource), id);
    }

    private static String kind(ResourceContext resource) {
        return "generic/" + resource.type();
    }

    private static Map<String, @Nullable Object> body(
            ResourceContext resource, Map<String, @Nullable Object> properties) {
        Map<String, @Nullable Object> body = new LinkedHashMap<>();
        body.put("id", resource.physicalId());
        body.putAll(properties);
        if (body.get("name") == null) {
            body.put("name", resource.physicalName());
        }
        body.putIfAbsent("status", "ACTIVE");
        return body;
    }

    /**
     * A new random UUID.
     *
     * @param random chance
     * @return the UUID's text
     */
    public static String newId(RandomGenerator random) {
        long high = (random.nextLong() & 0xffffffffffff0fffL) | 0x4000L;
        long low = (random.nextLong() & 0x3fffffffffffffffL) | 0x8000000000000000L;
        return new UUID(high, low).toString();
    }
}
