package dev.kiln.deploy.inspect;

import dev.kiln.deploy.StackEvent;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An event with all that can be told of it.
 *
 * @param event what a listing tells
 * @param type the type of the resource, {@code OS::Heat::Stack} for the stack itself
 * @param properties the properties that the resource had, as plain Java; the local engine keeps none
 */
public record EventDetails(StackEvent event, String type, Map<String, @Nullable Object> properties) {

    /**
     * Copies the collections.
     *
     * @param event what a listing tells
     * @param type the type of the resource, {@code OS::Heat::Stack} for the stack itself
     * @param properties the properties that the resource had, as plain Java; the local engine keeps none
     */
    public EventDetails {
        properties = Collections.unmodifiableMap(new LinkedHashMap<>(properties));
    }
}
