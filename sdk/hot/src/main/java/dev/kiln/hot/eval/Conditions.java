package dev.kiln.hot.eval;

import dev.kiln.hot.diag.TemplatePath;
import dev.kiln.hot.expr.Node;
import dev.kiln.hot.value.PythonText;
import dev.kiln.hot.value.ValueException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The conditions of a template: evaluated when first asked for, and kept. Safe for many threads. */
final class Conditions {

    private final Map<String, Node> definitions;
    private final ExpressionParser parser;
    private final Map<String, Expression> parsed = new LinkedHashMap<>();
    private final Map<String, Boolean> values = new HashMap<>();
    private final Set<String> inProgress = new LinkedHashSet<>();

    Conditions(Map<String, Node> definitions, ExpressionParser parser) {
        this.definitions = definitions;
        this.parser = parser;
    }

    /**
     * The truth of what stands for a condition: a name, a boolean, or null, which is true.
     *
     * @param condition a resolved value
     * @return its truth
     * @throws ValueException with Heat's message when it is no condition, or one that cannot be evaluated
     */
    boolean isTrue(@Nullable Object condition) {
        if (condition == null) {
            return true;
        }
        if (condition instanceof Boolean bool) {
            return bool;
        }
        if (condition instanceof String name && definitions.containsKey(name)) {
            return named(name);
        }
        throw new ValueException("Invalid condition \"" + PythonText.str(condition) + "\"");
    }

    private synchronized boolean named(String name) {
        Boolean known = values.get(name);
        if (known != null) {
            return known;
        }
        if (!inProgress.add(name)) {
            throw new ValueException("Condition validation error: Circular definition for condition \"" + name + "\"");
        }
        try {
            boolean value = evaluate(name);
            values.put(name, value);
            return value;
        } finally {
            inProgress.remove(name);
        }
    }

    private boolean evaluate(String name) {
        Expression definition = parsed().get(name);
        Object value = definition == null ? null : definition.value(ResourceData.NONE);
        if (value instanceof Boolean bool) {
            return bool;
        }
        throw new ValueException("Condition validation error: The definition of condition \"" + name + "\" is invalid: "
                + PythonText.str(value));
    }

    /** All definitions: Heat parses them together, so that a malformed one shows whichever is asked for. */
    private Map<String, Expression> parsed() {
        if (parsed.isEmpty()) {
            Map<String, Expression> all = new LinkedHashMap<>();
            definitions.forEach((name, node) ->
                    all.put(name, parser.condition(node, Trail.from(TemplatePath.of("conditions", name)))));
            parsed.putAll(all);
        }
        return parsed;
    }
}
