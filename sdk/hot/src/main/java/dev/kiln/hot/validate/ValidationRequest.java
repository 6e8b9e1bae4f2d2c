package dev.kiln.hot.validate;

import dev.kiln.hot.Template;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What would be sent to Heat in order to create a stack. Make one with {@link #ofText} or {@link #of} and add to it.
 *
 * @param text the template's text, or null when there is a template
 * @param file the text's file, for locations
 * @param template the template, or null when there is a text
 * @param parameters parameter values by name
 * @param environment the environment as a map of its sections
 * @param files contents by name: templates of nested stacks and what {@code get_file} reads
 * @param stackName the stack's name, or null when it is not known yet
 */
public record ValidationRequest(
        @Nullable String text,
        String file,
        @Nullable Template template,
        Map<String, ?> parameters,
        Map<String, ?> environment,
        Map<String, String> files,
        @Nullable String stackName) {

    /**
     * Copies the maps.
     *
     * @param text the template's text, or null when there is a template
     * @param file the text's file, for locations
     * @param template the template, or null when there is a text
     * @param parameters parameter values by name
     * @param environment the environment as a map of its sections
     * @param files contents by name: templates of nested stacks and what {@code get_file} reads
     * @param stackName the stack's name, or null when it is not known yet
     */
    public ValidationRequest {
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
        environment = Collections.unmodifiableMap(new LinkedHashMap<>(environment));
        files = Collections.unmodifiableMap(new LinkedHashMap<>(files));
    }

    /**
     * A request with a template as text: findings then have lines and columns.
     *
     * @param text JSON or YAML
     * @param file the file's name, as the user knows it
     * @return the request
     */
    public static ValidationRequest ofText(String text, String file) {
        return new ValidationRequest(text, file, null, Map.of(), Map.of(), Map.of(), null);
    }

    /**
     * A request with a template.
     *
     * @param template the template
     * @return the request
     */
    public static ValidationRequest of(Template template) {
        return new ValidationRequest(null, "template", template, Map.of(), Map.of(), Map.of(), null);
    }

    /**
     * The same request with parameter values.
     *
     * @param values values by name; null counts as not given
     * @return the request
     */
    public ValidationRequest withParameters(Map<String, ?> values) {
        return new ValidationRequest(text, file, template, values, environment, files, stackName);
    }

    /**
     * The same request with an environment.
     *
     * @param sections the sections by name, as in an environment file
     * @return the request
     */
    public ValidationRequest withEnvironment(Map<String, ?> sections) {
        return new ValidationRequest(text, file, template, parameters, sections, files, stackName);
    }

    /**
     * The same request with files.
     *
     * @param contents contents by the names that the template and the environment use
     * @return the request
     */
    public ValidationRequest withFiles(Map<String, String> contents) {
        return new ValidationRequest(text, file, template, parameters, environment, contents, stackName);
    }

    /**
     * The same request with a stack name.
     *
     * @param name the name, which is checked too
     * @return the request
     */
    public ValidationRequest withStackName(String name) {
        return new ValidationRequest(text, file, template, parameters, environment, files, name);
    }

    /** A section of the environment, empty when it is absent or no map. */
    Map<?, ?> section(String name) {
        return environment.get(name) instanceof Map<?, ?> map ? map : Map.of();
    }
}
