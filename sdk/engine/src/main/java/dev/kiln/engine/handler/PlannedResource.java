package dev.kiln.engine.handler;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A resource of a template before it is begun, for finding requirements that nobody wrote.
 *
 * @param name its name
 * @param type its type: that of the engine where the environment maps the template's to another
 * @param properties its property values as far as they are known; a {@code get_resource} gives the other resource's reference, or
 *     its name while it has none
 * @param reference its own reference, or its name while it has none
 */
public record PlannedResource(
        String name,
        String type,
        Map<String, @Nullable Object> properties,
        @Nullable Object reference) {}
