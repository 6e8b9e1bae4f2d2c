package dev.kiln.deploy.action;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A resource that a create would make.
 *
 * @param path the names that lead to it from the root stack, its own last, for example {@code [group, 0]}
 * @param type its type as the template names it
 * @param requiredBy the resources of its stack that need it
 * @param properties its properties with defaults as the cloud tells them; empty where it tells none, as for a nested stack
 */
public record PlannedResource(
        List<String> path, String type, List<String> requiredBy, Map<String, @Nullable Object> properties) {

    /**
     * Copies the collections.
     *
     * @param path the names that lead to it from the root stack, its own last
     * @param type its type as the template names it
     * @param requiredBy the resources of its stack that need it
     * @param properties its properties with defaults as the cloud tells them
     */
    public PlannedResource {
        path = List.copyOf(path);
        requiredBy = List.copyOf(requiredBy);
        properties = Collections.unmodifiableMap(new LinkedHashMap<>(properties));
    }
}
