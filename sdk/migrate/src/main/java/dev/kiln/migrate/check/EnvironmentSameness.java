package dev.kiln.migrate.check;

import dev.kiln.hot.env.Environment;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether two environments are the same data; a hook or a restriction alone is the list of it. */
final class EnvironmentSameness {

    private EnvironmentSameness() {}

    /** Where two environments first differ, in words; empty when they are the same. */
    static Optional<String> difference(Environment one, Environment other) {
        Map<String, @Nullable Object> before = sections(one);
        Map<String, @Nullable Object> after = sections(other);
        return before.entrySet().stream()
                .filter(section -> !section.getValue().equals(after.get(section.getKey())))
                .map(section -> "environment, " + section.getKey() + ": " + section.getValue() + " became "
                        + after.get(section.getKey()))
                .findFirst();
    }

    private static Map<String, @Nullable Object> sections(Environment environment) {
        Map<String, @Nullable Object> sections = new LinkedHashMap<>();
        sections.put("parameters", environment.parameters());
        sections.put("parameter_defaults", environment.parameterDefaults());
        sections.put("resource_registry", rules(environment.resourceRegistry()));
        sections.put("encrypted_param_names", environment.encryptedParamNames());
        sections.put("event_sinks", environment.eventSinks());
        sections.put("parameter_merge_strategies", environment.parameterMergeStrategies());
        return sections;
    }

    private static @Nullable Object rules(@Nullable Object value) {
        if (!(value instanceof Map<?, ?> map)) {
            return value;
        }
        Map<Object, @Nullable Object> rules = new LinkedHashMap<>();
        map.forEach((key, inner) -> {
            boolean words = key.equals("hooks") || key.equals("restricted_actions");
            rules.put(key, words && inner instanceof String ? List.of(inner) : rules(inner));
        });
        return rules;
    }
}
