package dev.kiln.cli.command;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Values of parameters in variables of the environment: that of {@code db-password} in {@code KILN_PARAMETER_db_password}. What the variables
 * of other parameters say is left alone: an environment may serve many stacks.
 */
final class ParameterVariables {

    private static final String PREFIX = "KILN_PARAMETER_";

    private ParameterVariables() {}

    /** The variable of a parameter; a shell knows only letters, digits and underscores. */
    static String name(String parameter) {
        return PREFIX + parameter.replaceAll("[^A-Za-z0-9_]", "_");
    }

    static Map<String, String> values(Set<String> parameters, Map<String, String> env) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String parameter : parameters) {
            String value = env.get(name(parameter));
            if (value != null) {
                values.put(parameter, value);
            }
        }
        return values;
    }
}
