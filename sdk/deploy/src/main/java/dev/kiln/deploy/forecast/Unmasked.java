package dev.kiln.deploy.forecast;

import dev.kiln.hot.Template;
import dev.kiln.hot.env.Environment;
import dev.kiln.hot.expr.BooleanNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Deployed parameter values. Heat gives asterisks for hidden ones, so that nobody can say whether they differ. */
final class Unmasked {

    private Unmasked() {}

    /** The environment with values of the new one where Heat masks, and the names of those parameters. */
    static Environment environment(Template template, Environment stored, Environment wanted, Set<String> unsure) {
        Map<String, @Nullable Object> parameters = new LinkedHashMap<>(stored.parameters());
        parameters.keySet().retainAll(template.parameters().keySet());
        template.parameters().forEach((name, parameter) -> {
            boolean hidden =
                    parameter.hidden() != null && !(parameter.hidden() instanceof BooleanNode no && !no.value());
            if (hidden && parameters.containsKey(name)) {
                unsure.add(name);
                Object value = wanted.parameters().get(name);
                if (value != null) {
                    parameters.put(name, value);
                }
            }
        });
        return new Environment(
                parameters,
                stored.resourceRegistry(),
                stored.parameterDefaults(),
                stored.encryptedParamNames(),
                stored.eventSinks(),
                stored.parameterMergeStrategies());
    }
}
