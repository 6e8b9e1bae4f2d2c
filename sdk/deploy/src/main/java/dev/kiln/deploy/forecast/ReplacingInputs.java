package dev.kiln.deploy.forecast;

import dev.kiln.hot.value.PythonEquality;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Inputs of a software deployment whose configuration says {@code replace_on_change}: when the value of one differs, Heat makes a new
 * deployment. Source: SEMANTICS section 14.
 */
final class ReplacingInputs {

    private static final Set<String> DEPLOYMENTS =
            Set.of("OS::Heat::SoftwareDeployment", "OS::Heat::StructuredDeployment");

    private ReplacingInputs() {}

    static boolean isDeployment(String type) {
        return DEPLOYMENTS.contains(type);
    }

    /**
     * What they do to a deployment that is changed.
     *
     * @param oldConfig the configuration on the old side, or null when the template does not have it
     * @param newConfig the configuration on the new side, or null when the template does not have it
     */
    static Outcome effect(Resolved before, Resolved after, @Nullable Resolved oldConfig, @Nullable Resolved newConfig) {
        if (newConfig == null || oldConfig == null) {
            boolean same = PythonEquality.equal(before.value("config"), after.value("config"))
                    && PythonEquality.equal(before.value("input_values"), after.value("input_values"));
            return same ? Outcome.UPDATE : Outcome.UNCERTAIN;
        }
        Outcome worst = Outcome.UPDATE;
        for (Object declared : list(newConfig.value("inputs"))) {
            if (declared instanceof Map<?, ?> input && isTrue(input.get("replace_on_change"))) {
                Object name = input.get("name");
                if (isKnownBefore(name, before, oldConfig)) {
                    Object was = value(name, before, oldConfig);
                    Object is = value(name, after, newConfig);
                    if (Tokens.isUncertain(is)) {
                        worst = worst.or(Outcome.UNCERTAIN);
                    } else if (!PythonEquality.equal(was, is)) {
                        worst = worst.or(Outcome.REPLACE);
                    }
                }
            }
        }
        return worst;
    }

    private static boolean isTrue(@Nullable Object value) {
        return value != null
                && Set.of("true", "yes", "1", "on", "t", "y")
                        .contains(String.valueOf(value).toLowerCase(java.util.Locale.ROOT));
    }

    private static boolean isKnownBefore(@Nullable Object name, Resolved deployment, Resolved config) {
        return values(deployment).containsKey(name)
                || list(config.value("inputs")).stream()
                        .anyMatch(
                                input -> input instanceof Map<?, ?> map && PythonEquality.equal(map.get("name"), name));
    }

    private static @Nullable Object value(@Nullable Object name, Resolved deployment, Resolved config) {
        Map<?, ?> given = values(deployment);
        if (given.containsKey(name)) {
            return given.get(name);
        }
        for (Object input : list(config.value("inputs"))) {
            if (input instanceof Map<?, ?> map && PythonEquality.equal(map.get("name"), name)) {
                return map.get("default");
            }
        }
        return null;
    }

    private static Map<?, ?> values(Resolved deployment) {
        return deployment.value("input_values") instanceof Map<?, ?> map ? map : Map.of();
    }

    private static List<?> list(@Nullable Object value) {
        return value instanceof List<?> items ? items : List.of();
    }
}
