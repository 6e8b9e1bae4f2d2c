package dev.kiln.deploy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a stack shall be. Immutable; each {@code with} gives a changed copy.
 *
 * <pre>{@code
 * StackRequest.of("web", template).withParameter("NetID", "provider").withDisableRollback(false).withTimeoutMinutes(10)
 * }</pre>
 *
 * @param name the stack's name
 * @param template the template's text, YAML or JSON
 * @param parameters parameter values by name: plain Java (String, numbers, Boolean, List, Map)
 * @param environment an environment as text, or null; Heat ignores it when there are environment files
 * @param environmentFiles names, among the files, of environments, merged in this order; they win over {@code parameters}
 * @param files what {@code get_file}, nested templates and environment files refer to: text by name
 * @param disableRollback whether a failure leaves everything as it is; null for Heat's default, which is true for a new stack and the
 *     value given last for an existing one
 * @param timeoutMinutes how long the action may take; null for Heat's default, one hour
 * @param tags the stack's tags; an update without tags removes them
 */
public record StackRequest(
        String name,
        String template,
        Map<String, Object> parameters,
        @Nullable String environment,
        List<String> environmentFiles,
        Map<String, String> files,
        @Nullable Boolean disableRollback,
        @Nullable Integer timeoutMinutes,
        List<String> tags) {

    /**
     * Copies the collections.
     *
     * @param name the stack's name
     * @param template the template's text, YAML or JSON
     * @param parameters parameter values by name: plain Java (String, numbers, Boolean, List, Map)
     * @param environment an environment as text, or null; Heat ignores it when there are environment files
     * @param environmentFiles names, among the files, of environments, merged in this order; they win over {@code parameters}
     * @param files what {@code get_file}, nested templates and environment files refer to: text by name
     * @param disableRollback whether a failure leaves everything as it is; null for Heat's default, which is true for a new stack and the
     *     value given last for an existing one
     * @param timeoutMinutes how long the action may take; null for Heat's default, one hour
     * @param tags the stack's tags; an update without tags removes them
     */
    public StackRequest {
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
        environmentFiles = List.copyOf(environmentFiles);
        files = Collections.unmodifiableMap(new LinkedHashMap<>(files));
        tags = List.copyOf(tags);
    }

    /**
     * A request with nothing but a template.
     *
     * @param name the stack's name
     * @param template the template's text
     * @return the request
     */
    public static StackRequest of(String name, String template) {
        return new StackRequest(name, template, Map.of(), null, List.of(), Map.of(), null, null, List.of());
    }

    /**
     * With one more parameter.
     *
     * @param parameter its name
     * @param value its value, plain Java
     * @return the changed copy
     */
    public StackRequest withParameter(String parameter, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(parameters);
        more.put(parameter, value);
        return new StackRequest(
                name, template, more, environment, environmentFiles, files, disableRollback, timeoutMinutes, tags);
    }

    /**
     * With these parameters instead.
     *
     * @param values plain Java values by name
     * @return the changed copy
     */
    public StackRequest withParameters(Map<String, ?> values) {
        return new StackRequest(
                name,
                template,
                new LinkedHashMap<>(values),
                environment,
                environmentFiles,
                files,
                disableRollback,
                timeoutMinutes,
                tags);
    }

    /**
     * With an environment.
     *
     * @param text the environment, YAML or JSON
     * @return the changed copy
     */
    public StackRequest withEnvironment(@Nullable String text) {
        return new StackRequest(
                name, template, parameters, text, environmentFiles, files, disableRollback, timeoutMinutes, tags);
    }

    /**
     * With one more environment file, which is merged over the former ones.
     *
     * @param file its name
     * @param text its content
     * @return the changed copy
     */
    public StackRequest withEnvironmentFile(String file, String text) {
        List<String> more = new ArrayList<>(environmentFiles);
        more.add(file);
        StackRequest with = withFile(file, text);
        return new StackRequest(
                name, template, parameters, environment, more, with.files, disableRollback, timeoutMinutes, tags);
    }

    /**
     * With one more file.
     *
     * @param file the name by which the template refers to it
     * @param text its content
     * @return the changed copy
     */
    public StackRequest withFile(String file, String text) {
        Map<String, String> more = new LinkedHashMap<>(files);
        more.put(file, text);
        return new StackRequest(
                name, template, parameters, environment, environmentFiles, more, disableRollback, timeoutMinutes, tags);
    }

    /**
     * With or without rollback on failure.
     *
     * @param disabled true leaves everything as it is, false rolls back, null is Heat's default
     * @return the changed copy
     */
    public StackRequest withDisableRollback(@Nullable Boolean disabled) {
        return new StackRequest(
                name, template, parameters, environment, environmentFiles, files, disabled, timeoutMinutes, tags);
    }

    /**
     * With a limit for the action.
     *
     * @param minutes the limit, or null for Heat's default
     * @return the changed copy
     */
    public StackRequest withTimeoutMinutes(@Nullable Integer minutes) {
        return new StackRequest(
                name, template, parameters, environment, environmentFiles, files, disableRollback, minutes, tags);
    }

    /**
     * With these tags instead.
     *
     * @param values the tags
     * @return the changed copy
     */
    public StackRequest withTags(List<String> values) {
        return new StackRequest(
                name,
                template,
                parameters,
                environment,
                environmentFiles,
                files,
                disableRollback,
                timeoutMinutes,
                values);
    }
}
