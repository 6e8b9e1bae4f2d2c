package dev.kiln.engine.state;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An object of the simulated cloud.
 *
 * @param kind service and collection, for example {@code neutron/networks}
 * @param id the object's id, unique in its kind
 * @param body its fields
 */
public record CloudRecord(String kind, String id, Map<String, @Nullable Object> body) {

    /**
     * The row of an object; the order of its fields is kept.
     *
     * @param kind service and collection, for example {@code neutron/networks}
     * @param id the object's id, unique in its kind
     * @param body its fields
     */
    public CloudRecord {
        body = Collections.unmodifiableMap(new LinkedHashMap<>(body));
    }
}
