package dev.kiln.engine.state;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a stack was asked to be at one time: the template and all that gives it meaning.
 *
 * @param id a UUID
 * @param stackId the stack
 * @param text the template
 * @param environment the environment by sections, with the parameters' values
 * @param files contents by name: nested templates and what {@code get_file} reads
 */
public record TemplateRecord(
        String id, String stackId, String text, Map<String, @Nullable Object> environment, Map<String, String> files) {

    /**
     * The row of a template; the order of the environment's sections is kept.
     *
     * @param id a UUID
     * @param stackId the stack
     * @param text the template
     * @param environment the environment by sections, with the parameters' values
     * @param files contents by name: nested templates and what {@code get_file} reads
     */
    public TemplateRecord {
        environment = Collections.unmodifiableMap(new LinkedHashMap<>(environment));
        files = Map.copyOf(files);
    }
}
