package dev.kiln.engine.handler;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** The handlers by resource type; every other type is handled by one generic handler. Immutable. */
public final class HandlerRegistry {

    private final Map<String, ResourceHandler> handlers;
    private final ResourceHandler other;

    private HandlerRegistry(Map<String, ResourceHandler> handlers, ResourceHandler other) {
        this.handlers = Collections.unmodifiableMap(new LinkedHashMap<>(handlers));
        this.other = other;
    }

    /**
     * A registry in which every type is handled alike.
     *
     * @param other what all types do
     * @return the registry
     */
    public static HandlerRegistry of(ResourceHandler other) {
        return new HandlerRegistry(Map.of(), other);
    }

    /**
     * The same registry with more handlers, which go before those of the same type.
     *
     * @param more handlers by type
     * @return the registry
     */
    public HandlerRegistry with(Map<String, ? extends ResourceHandler> more) {
        Map<String, ResourceHandler> all = new LinkedHashMap<>(handlers);
        all.putAll(more);
        return new HandlerRegistry(all, other);
    }

    /**
     * What a type does.
     *
     * @param type the type, for example {@code OS::Heat::Value}
     * @return its handler
     */
    public ResourceHandler handler(String type) {
        return handlers.getOrDefault(type, other);
    }

    /**
     * Whether a type has a handler of its own.
     *
     * @param type the type
     * @return false when the generic handler stands in
     */
    public boolean hasOwn(String type) {
        return handlers.containsKey(type);
    }
}
