package dev.kiln.hot.env;

import dev.kiln.hot.ParameterType;
import dev.kiln.hot.value.PythonText;
import dev.kiln.hot.value.ValueException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Merges the environments of several files in order, as Heat's server does. */
public final class EnvironmentMerge {

    private static final String DEFAULT = "default";

    private final Map<String, ParameterType> types;
    private final Map<String, MergeStrategy> fixed = new LinkedHashMap<>();
    private final Map<String, @Nullable Object> parameters = new LinkedHashMap<>();
    private final Map<String, @Nullable Object> registry = new LinkedHashMap<>();
    private final Map<String, @Nullable Object> defaults = new LinkedHashMap<>();
    private final List<@Nullable Object> encrypted = new ArrayList<>();
    private final List<@Nullable Object> sinks = new ArrayList<>();

    private EnvironmentMerge(Map<String, ParameterType> types) {
        this.types = types;
    }

    /**
     * Merges environments.
     *
     * @param files environments by the names of their files, in order
     * @param types the types of the template's parameters; values of other names are taken from the latest file
     * @return the merged environment, without merge strategies
     * @throws ValueException with Heat's message when strategies conflict or do not suit a type
     */
    public static Environment merge(Map<String, Environment> files, Map<String, ParameterType> types) {
        EnvironmentMerge merge = new EnvironmentMerge(types);
        files.forEach(merge::add);
        return new Environment(
                merge.parameters, merge.registry, merge.defaults, merge.encrypted, merge.sinks, Map.of());
    }

    private void add(String file, Environment environment) {
        putPresent(environment.resourceRegistry(), registry);
        encrypted.addAll(environment.encryptedParamNames());
        sinks.addAll(environment.eventSinks());
        Map<String, @Nullable Object> strategies = environment.parameterMergeStrategies();
        MergeStrategy byDefault = MergeStrategy.named(strategies.get(DEFAULT)).orElse(MergeStrategy.OVERWRITE);
        mergeValues(file, environment.parameters(), parameters, strategies, byDefault);
        mergeValues(file, environment.parameterDefaults(), defaults, strategies, byDefault);
    }

    private static void putPresent(Map<String, @Nullable Object> from, Map<String, @Nullable Object> into) {
        from.forEach((key, value) -> {
            if (value != null || !into.containsKey(key)) {
                into.put(key, value);
            }
        });
    }

    private void mergeValues(
            String file,
            Map<String, @Nullable Object> from,
            Map<String, @Nullable Object> into,
            Map<String, @Nullable Object> strategies,
            MergeStrategy byDefault) {
        from.forEach((name, value) -> {
            ParameterType type = types.get(name);
            MergeStrategy strategy = strategy(file, name, strategies, byDefault);
            Object before = into.get(name);
            if (value == null) {
                into.putIfAbsent(name, null);
            } else if (before == null || type == null) {
                into.put(name, value);
            } else {
                into.put(name, strategy.join(name, type, before, value));
            }
        });
    }

    /** The first file that has a name fixes the name's strategy. */
    private MergeStrategy strategy(
            String file, String name, Map<String, @Nullable Object> strategies, MergeStrategy byDefault) {
        MergeStrategy seen = fixed.get(name);
        if (!strategies.containsKey(name)) {
            fixed.putIfAbsent(name, byDefault);
            return seen == null ? byDefault : seen;
        }
        MergeStrategy own = MergeStrategy.named(strategies.get(name)).orElse(byDefault);
        if (seen != null && seen != own) {
            throw new ValueException("Conflicting merge strategy '" + PythonText.str(strategies.get(name))
                    + "' for parameter '" + name + "' in file '" + file + "'.");
        }
        fixed.put(name, own);
        return own;
    }
}
