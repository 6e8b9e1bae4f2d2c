package dev.kiln.deploy.forecast;

import dev.kiln.hot.ResourceDef;
import dev.kiln.hot.Template;
import dev.kiln.hot.expr.BooleanNode;
import dev.kiln.hot.expr.Call;
import dev.kiln.hot.expr.ListNode;
import dev.kiln.hot.expr.MapNode;
import dev.kiln.hot.expr.Node;
import dev.kiln.hot.expr.StringNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What of one side cannot be told before the update.
 *
 * @param unsure parameters of which nobody knows whether their values differ
 * @param unknown these, and those whose values are not known
 * @param conditions conditions that depend on them
 */
record Doubts(Set<String> unsure, Set<String> unknown, Set<String> conditions) {

    /** Of a side whose old values of some parameters are not known. */
    static Doubts of(Definition side, Set<String> unsure) {
        Set<String> unknown = new TreeSet<>(unsure);
        unknown.addAll(unknown(side.environment().parameters()));
        return new Doubts(Set.copyOf(unsure), unknown, conditions(side.declaredConditions(), unknown));
    }

    /** The template with those conditions taken for true that depend on values which are not known. */
    static Template assumed(Template template, Map<String, ? extends @Nullable Object> parameters) {
        Set<String> doubtful = conditions(template.conditions(), unknown(parameters));
        if (doubtful.isEmpty()) {
            return template;
        }
        Map<String, Node> conditions = new LinkedHashMap<>(template.conditions());
        doubtful.forEach(name -> conditions.put(name, new BooleanNode(true)));
        return template.withConditions(conditions);
    }

    private static Set<String> unknown(Map<String, ? extends @Nullable Object> parameters) {
        Set<String> unknown = new TreeSet<>();
        parameters.forEach((name, value) -> {
            if (Tokens.isUnknown(value)) {
                unknown.add(name);
            }
        });
        return unknown;
    }

    private static Set<String> conditions(Map<String, Node> conditions, Set<String> parameters) {
        Set<String> doubtful = new TreeSet<>();
        boolean grows = !parameters.isEmpty();
        while (grows) {
            grows = false;
            for (var condition : conditions.entrySet()) {
                if (!doubtful.contains(condition.getKey()) && isDoubtful(condition.getValue(), parameters, doubtful)) {
                    grows = doubtful.add(condition.getKey());
                }
            }
        }
        return doubtful;
    }

    /** Whether it cannot be told if the resource is there at all. */
    boolean isConditional(ResourceDef def) {
        return isDoubtful(def.condition(), unknown, conditions);
    }

    /** Whether a value chooses by a condition that cannot be told. */
    boolean chooses(@Nullable Node value) {
        return value != null
                && !conditions.isEmpty()
                && Mentions.in(value).conditions().stream().anyMatch(conditions::contains);
    }

    private static boolean isDoubtful(@Nullable Node node, Set<String> parameters, Set<String> conditions) {
        if (node instanceof StringNode name) {
            return conditions.contains(name.value());
        }
        if (node instanceof ListNode list) {
            return list.items().stream().anyMatch(item -> isDoubtful(item, parameters, conditions));
        }
        if (node instanceof MapNode map) {
            return map.entries().values().stream().anyMatch(item -> isDoubtful(item, parameters, conditions));
        }
        return node instanceof Call call
                && (Mentions.in(call).parameters().stream().anyMatch(parameters::contains)
                        || isDoubtful(call.arguments(), parameters, conditions));
    }
}
