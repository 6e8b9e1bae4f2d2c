package dev.kiln.engine.cloud;

import dev.kiln.engine.handler.Progress;
import dev.kiln.engine.handler.ResourceChange;
import dev.kiln.engine.handler.ResourceContext;
import dev.kiln.engine.handler.ResourceHandler;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** What every type does that has no handler of its own: an object with an id, a name and the properties as its fields. */
public final class GenericHandler implements ResourceHandler {

    @Override
    public Progress create(ResourceContext resource) {
        String id = newId(resource.random());
        resource.physicalId(id);
        resource.cloud().put(kind(resource), id, body(resource, resource.properties()));
        return Progress.DONE;
    }

    @Override
    public Progress update(ResourceContext resource, ResourceChange change) {
        String id = resource.physicalId();
        if (id != null) {
            resource.cloud().put(kind(resource), id, body(resource, change.after()));
        }
        return Progress.DONE;
    }

    @Override
    public Progress delete(ResourceContext resource) {
        String id = resource.physicalId();
        if (id != null) {
            resource.cloud().remove(kind(resource), id);
        }
        return Progress.DONE;
    }

    @Override
    public @Nullable Object attribute(ResourceContext resource, String attribute) {
        String id = resource.physicalId();
        if (id == null) {
            return null;
        }
        return resource.cloud()
                .find(kind(resource), id)
                .map(object -> attribute.equals("show") ? object.body() : object.get(attribute))
                .orElse(null);
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
