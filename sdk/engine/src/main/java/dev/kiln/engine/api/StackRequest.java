package dev.kiln.engine.api;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a stack shall be: the body of a create or an update. Make one with {@link #of} or {@link #sameTemplate} and add to it.
 *
 * @param template the template's text, or null to keep the one in force, which only a patch may
 * @param files contents by name: nested templates and what {@code get_file} reads
 * @param environment the environment by sections
 * @param parameters parameter values; they go before those of the environment
 * @param clearParameters parameters that a patch takes back to their defaults
 * @param tags free words, or null to keep (patch) or drop (update) those in force
 * @param disableRollback whether a failure leaves things as they are; null keeps the value in force, which is true at first
 * @param timeout minutes that an action may take, or null for the value in force, which is 60 at first
 * @param converge whether an update first looks at the objects in the cloud
 */
public record StackRequest(
        @Nullable String template,
        Map<String, String> files,
        Map<String, @Nullable Object> environment,
        Map<String, @Nullable Object> parameters,
        Set<String> clearParameters,
        @Nullable List<String> tags,
        @Nullable Boolean disableRollback,
        @Nullable Integer timeout,
        boolean converge) {

    /**
     * A request with all that it can say. Values of the environment and parameters become plain ones, as if they had been read from
     * JSON, so that a request never changes afterwards.
     *
     * @param template the template's text, or null to keep the one in force, which only a patch may
     * @param files contents by name: nested templates and what {@code get_file} reads
     * @param environment the environment by sections
     * @param parameters parameter values; they go before those of the environment
     * @param clearParameters parameters that a patch takes back to their defaults
     * @param tags free words, or null to keep (patch) or drop (update) those in force
     * @param disableRollback whether a failure leaves things as they are; null keeps the value in force, which is true at first
     * @param timeout minutes that an action may take, or null for the value in force, which is 60 at first
     * @param converge whether an update first looks at the objects in the cloud
     */
    public StackRequest {
        files = Map.copyOf(files);
        environment = Collections.unmodifiableMap(PlainValues.ofAll(environment));
        parameters = Collections.unmodifiableMap(PlainValues.ofAll(parameters));
        clearParameters = Set.copyOf(clearParameters);
        tags = tags == null ? null : List.copyOf(tags);
    }

    /**
     * A request with a template.
     *
     * @param template its text, JSON or YAML
     * @return the request
     */
    public static StackRequest of(String template) {
        return new StackRequest(template, Map.of(), Map.of(), Map.of(), Set.of(), null, null, null, false);
    }

    /**
     * A patch that keeps the template.
     *
     * @return the request
     */
    public static StackRequest sameTemplate() {
        return new StackRequest(null, Map.of(), Map.of(), Map.of(), Set.of(), null, null, null, false);
    }

    /**
     * The same request with files.
     *
     * @param contents contents by the names that the template and the environment use
     * @return the request
     */
    public StackRequest withFiles(Map<String, String> contents) {
        return new StackRequest(
                template, contents, environment, parameters, clearParameters, tags, disableRollback, timeout, converge);
    }

    /**
     * The same request with an environment.
     *
     * @param sections the sections by name, as in an environment file
     * @return the request
     */
    public StackRequest withEnvironment(Map<String, ? extends @Nullable Object> sections) {
        return new StackRequest(
                template,
                files,
                new LinkedHashMap<>(sections),
                parameters,
                clearParameters,
                tags,
                disableRollback,
                timeout,
                converge);
    }

    /**
     * The same request with parameter values.
     *
     * @param values values by name; null counts as not given
     * @return the request
     */
    public StackRequest withParameters(Map<String, ? extends @Nullable Object> values) {
        return new StackRequest(
                template,
                files,
                environment,
                new LinkedHashMap<>(values),
                clearParameters,
                tags,
                disableRollback,
                timeout,
                converge);
    }

    /**
     * The same request that takes parameters back to their defaults.
     *
     * @param names the parameters; unknown names are ignored
     * @return the request
     */
    public StackRequest withClearedParameters(Set<String> names) {
        return new StackRequest(
                template, files, environment, parameters, names, tags, disableRollback, timeout, converge);
    }

    /**
     * The same request with tags.
     *
     * @param words at most 80 characters each, no commas
     * @return the request
     */
    public StackRequest withTags(List<String> words) {
        return new StackRequest(
                template, files, environment, parameters, clearParameters, words, disableRollback, timeout, converge);
    }

    /**
     * The same request with a decision about failures.
     *
     * @param isDisabled whether a failure leaves things as they are
     * @return the request
     */
    public StackRequest withDisabledRollback(boolean isDisabled) {
        return new StackRequest(
                template, files, environment, parameters, clearParameters, tags, isDisabled, timeout, converge);
    }

    /**
     * The same request with a time limit.
     *
     * @param minutes minutes that the action may take
     * @return the request
     */
    public StackRequest withTimeout(int minutes) {
        return new StackRequest(
                template, files, environment, parameters, clearParameters, tags, disableRollback, minutes, converge);
    }

    /**
     * The same request that first looks at the objects in the cloud.
     *
     * @return the request
     */
    public StackRequest withConverge() {
        return new StackRequest(
                template, files, environment, parameters, clearParameters, tags, disableRollback, timeout, true);
    }
}
