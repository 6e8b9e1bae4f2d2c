package dev.kiln.hot.validate;

import dev.kiln.hot.diag.TemplatePath;
import dev.kiln.hot.expr.And;
import dev.kiln.hot.expr.ListNode;
import dev.kiln.hot.expr.Node;
import dev.kiln.hot.expr.Not;
import dev.kiln.hot.expr.Or;
import dev.kiln.hot.expr.StringNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** A condition that needs itself has no value. Heat notices when something uses it; before that it is a warning. */
final class CircularConditionRule implements Rule {

    @Override
    public void check(Scope scope) {
        Map<String, Node> definitions = scope.template().conditions();
        Set<String> used = ConditionUses.reachable(scope);
        Set<String> reported = new HashSet<>();
        for (String name : definitions.keySet()) {
            List<String> cycle = cycle(name, definitions);
            if (cycle.isEmpty() || !reported.add(String.join("\n", new TreeSet<>(cycle)))) {
                continue;
            }
            TemplatePath path = TemplatePath.of("conditions", name);
            String message = "Circular definition for condition \"" + name + "\"";
            String hint = "break the circle: " + String.join(" -> ", cycle) + " -> " + name;
            if (used.contains(name)) {
                scope.error(DiagnosticCode.CIRCULAR_CONDITION, path, message, hint);
            } else {
                scope.warning(DiagnosticCode.CIRCULAR_CONDITION, path, message, hint);
            }
        }
    }

    /** The way from a condition back to itself, or nothing. */
    private static List<String> cycle(String start, Map<String, Node> definitions) {
        List<String> way = new ArrayList<>();
        return search(start, start, definitions, way, new HashSet<>()) ? way : List.of();
    }

    private static boolean search(
            String name, String goal, Map<String, Node> definitions, List<String> way, Set<String> seen) {
        Node definition = definitions.get(name);
        if (definition == null || !seen.add(name)) {
            return false;
        }
        way.add(name);
        for (String next : names(definition)) {
            if (next.equals(goal) || search(next, goal, definitions, way, seen)) {
                return true;
            }
        }
        way.remove(way.size() - 1);
        return false;
    }

    /** The conditions that a definition names. */
    static Set<String> names(Node condition) {
        Set<String> names = new LinkedHashSet<>();
        if (condition instanceof Not call) {
            namesIn(call.arguments(), names);
        } else if (condition instanceof And call && call.arguments() instanceof ListNode list) {
            list.items().forEach(item -> namesIn(item, names));
        } else if (condition instanceof Or call && call.arguments() instanceof ListNode list) {
            list.items().forEach(item -> namesIn(item, names));
        }
        return names;
    }

    private static void namesIn(Node argument, Set<String> names) {
        if (argument instanceof StringNode name) {
            names.add(name.value());
        } else {
            names.addAll(names(argument));
        }
    }
}
