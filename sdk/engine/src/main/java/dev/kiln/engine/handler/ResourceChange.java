package dev.kiln.engine.handler;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an update changes.
 *
 * @param before the property values in force, every property of the type being a key
 * @param after the new ones
 * @param changed the properties that differ, with their new values
 * @param sections the sections of the definition that differ, for example {@code metadata} or {@code update_policy}
 * @param metadata the new metadata, resolved
 * @param updatePolicy the new update policy, resolved
 */
public record ResourceChange(
        Map<String, @Nullable Object> before,
        Map<String, @Nullable Object> after,
        Map<String, @Nullable Object> changed,
        Set<String> sections,
        Map<String, @Nullable Object> metadata,
        Map<String, @Nullable Object> updatePolicy) {

    /**
     * Whether a property differs.
     *
     * @param property its name
     * @return true when it does
     */
    public boolean has(String property) {
        return changed.containsKey(property);
    }
}
