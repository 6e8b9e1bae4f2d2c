package dev.kiln;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Literal maps for templates. Unlike {@code Map.of} they keep the order in which they are written, so that the same program gives
 * the same template each time, and may hold null.
 *
 * <pre>{@code
 * server.metadata(Entries.of("role", "database", "peer", web.attributes().firstAddress()));
 * }</pre>
 */
public final class Entries {

    private Entries() {}

    /**
     * A map of keys and values in turn.
     *
     * @param key the first key
     * @param value its value: a text, a number, a boolean, a list, a map, an expression, or null for Heat's null
     * @param more further keys, which are texts, each followed by its value
     * @return an unmodifiable map in the order of the arguments
     * @throws IllegalArgumentException when a key is no text, stands twice or has no value
     */
    public static Map<String, @Nullable Object> of(String key, @Nullable Object value, @Nullable Object... more) {
        if (more.length % 2 != 0) {
            throw new IllegalArgumentException("the key " + more[more.length - 1] + " has no value");
        }
        Map<String, @Nullable Object> entries = new LinkedHashMap<>();
        entries.put(key, value);
        for (int i = 0; i < more.length; i += 2) {
            if (!(more[i] instanceof String next)) {
                throw new IllegalArgumentException("a key must be a text, not " + more[i]);
            }
            if (entries.containsKey(next)) {
                throw new IllegalArgumentException("the key " + next + " stands twice");
            }
            entries.put(next, more[i + 1]);
        }
        return Collections.unmodifiableMap(entries);
    }
}
