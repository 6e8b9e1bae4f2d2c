package dev.kiln.deploy.heat;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Keeps the values of hidden parameters out of an environment that is shown. Heat itself shows them. */
public final class HiddenValues {
    private static final String MASK = "******";

    private HiddenValues() {}

    /**
     * An environment without the values of those parameters that its template hides.
     *
     * @param environment the sections of the environment as plain Java
     * @param template the template as plain Java
     * @return the same sections, with asterisks for the values
     */
    public static Map<String, @Nullable Object> masked(
            Map<String, @Nullable Object> environment, Map<String, @Nullable Object> template) {
        Set<Object> hidden = new HashSet<>();
        addHidden(template.get("parameters"), "hidden", hidden);
        addHidden(template.get("Parameters"), "NoEcho", hidden);
        Map<String, @Nullable Object> masked = new LinkedHashMap<>(environment);
        for (String section : new String[] {"parameters", "parameter_defaults"}) {
            if (masked.get(section) instanceof Map<?, ?> values) {
                Map<Object, @Nullable Object> shown = new LinkedHashMap<>();
                values.forEach((name, value) -> shown.put(name, hidden.contains(name) ? MASK : value));
                masked.put(section, shown);
            }
        }
        return masked;
    }

    private static void addHidden(@Nullable Object parameters, String key, Set<Object> hidden) {
        if (parameters instanceof Map<?, ?> map) {
            map.forEach((name, definition) -> {
                if (definition instanceof Map<?, ?> fields
                        && String.valueOf(fields.get(key)).equalsIgnoreCase("true")) {
                    hidden.add(name);
                }
            });
        }
    }
}
