package dev.kiln.engine.cloud;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An object of the simulated cloud as it is at one time.
 *
 * @param kind service and collection, for example {@code neutron/networks}
 * @param id the object's id, unique in its kind
 * @param body its fields
 */
public record CloudObject(String kind, String id, Map<String, @Nullable Object> body) {

    /**
     * An object as it is now; what becomes of it in the cloud later does not show here.
     *
     * @param kind service and collection, for example {@code neutron/networks}
     * @param id the object's id, unique in its kind
     * @param body its fields
     */
    public CloudObject {
        body = Collections.unmodifiableMap(new LinkedHashMap<>(body));
    }

    /**
     * A field.
     *
     * @param name the field's name
     * @return its value, or null when there is none
     */
    public @Nullable Object get(String name) {
        return body.get(name);
    }

    /**
     * A field as text.
     *
     * @param name the field's name
     * @return the text, or null when there is none
     */
    public @Nullable String text(String name) {
        Object value = body.get(name);
        return value == null ? null : value.toString();
    }
}
