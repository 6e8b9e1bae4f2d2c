package dev.kiln.hot.env;

import dev.kiln.hot.value.PythonText;
import dev.kiln.hot.value.ValueException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An environment. Maps keep their order.
 *
 * @param parameters values for the root stack's parameters
 * @param resourceRegistry type mappings, and under {@code resources} what holds for single resources
 * @param parameterDefaults defaults for parameters of every stack in the tree
 * @param encryptedParamNames names of parameters that the engine keeps encrypted
 * @param eventSinks where events are sent to
 * @param parameterMergeStrategies how a parameter's values of several files are merged, by name, and {@code default}
 */
public record Environment(
        Map<String, @Nullable Object> parameters,
        Map<String, @Nullable Object> resourceRegistry,
        Map<String, @Nullable Object> parameterDefaults,
        List<?> encryptedParamNames,
        List<?> eventSinks,
        Map<String, @Nullable Object> parameterMergeStrategies) {

    /** The environment with nothing in it. */
    public static final Environment EMPTY =
            new Environment(Map.of(), Map.of(), Map.of(), List.of(), List.of(), Map.of());

    static final String STRATEGIES = "parameter_merge_strategies";

    private static final Set<String> SECTIONS = Set.of(
            "parameters",
            "resource_registry",
            "parameter_defaults",
            "encrypted_param_names",
            "event_sinks",
            STRATEGIES);

    /**
     * Copies the maps and the lists, which may hold nulls.
     *
     * @param parameters values for the root stack's parameters
     * @param resourceRegistry type mappings, and under {@code resources} what holds for single resources
     * @param parameterDefaults defaults for parameters of every stack in the tree
     * @param encryptedParamNames names of parameters that the engine keeps encrypted
     * @param eventSinks where events are sent to
     * @param parameterMergeStrategies how a parameter's values of several files are merged, by name, and {@code default}
     */
    public Environment {
        parameters = copy(parameters);
        resourceRegistry = copy(resourceRegistry);
        parameterDefaults = copy(parameterDefaults);
        encryptedParamNames = Collections.unmodifiableList(new ArrayList<>(encryptedParamNames));
        eventSinks = Collections.unmodifiableList(new ArrayList<>(eventSinks));
        parameterMergeStrategies = copy(parameterMergeStrategies);
    }

    private static Map<String, @Nullable Object> copy(Map<String, @Nullable Object> map) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }

    /**
     * An environment of data, as a file holds it.
     *
     * @param data the sections by name
     * @return the environment
     * @throws ValueException with Heat's message when a section is unknown, empty, or not of its kind
     */
    public static Environment of(Map<?, ?> data) {
        for (Map.Entry<?, ?> section : data.entrySet()) {
            if (!(section.getKey() instanceof String name) || !SECTIONS.contains(name)) {
                throw new ValueException("environment has wrong section \"" + PythonText.str(section.getKey()) + "\"");
            }
            if (section.getValue() == null) {
                throw new ValueException("environment has empty section \"" + section.getKey() + "\"");
            }
        }
        return new Environment(
                map(data, "parameters"),
                map(data, "resource_registry"),
                map(data, "parameter_defaults"),
                list(data, "encrypted_param_names"),
                list(data, "event_sinks"),
                map(data, STRATEGIES));
    }

    private static Map<String, @Nullable Object> map(Map<?, ?> data, String section) {
        Object value = data.get(section);
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        if (value instanceof Map<?, ?> entries) {
            entries.forEach((key, item) -> map.put(PythonText.str(key), item));
        } else if (value != null) {
            throw new ValueException("environment section \"" + section + "\" must be a map");
        }
        return map;
    }

    private static List<?> list(Map<?, ?> data, String section) {
        Object value = data.get(section);
        if (value == null) {
            return List.of();
        }
        if (value instanceof List<?> list) {
            return list;
        }
        throw new ValueException("environment section \"" + section + "\" must be a list");
    }
}
