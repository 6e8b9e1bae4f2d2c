package dev.kiln.hot.validate;

import dev.kiln.hot.diag.TemplatePath;
import dev.kiln.hot.expr.If;
import dev.kiln.hot.expr.ListNode;
import dev.kiln.hot.expr.Node;
import dev.kiln.hot.expr.StringNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A name in a place where it stands for a condition.
 *
 * @param name the condition's name
 * @param path where it is used
 * @param inDefinition whether another condition uses it
 */
record ConditionUses(String name, TemplatePath path, boolean inDefinition) {

    /** All uses in the template. */
    static List<ConditionUses> in(Scope scope) {
        List<ConditionUses> uses = new ArrayList<>();
        scope.template().conditions().forEach((name, definition) -> {
            TemplatePath path = TemplatePath.of("conditions", name);
            CircularConditionRule.names(definition).forEach(used -> uses.add(new ConditionUses(used, path, true)));
        });
        scope.template()
                .resources()
                .forEach((name, resource) ->
                        add(resource.condition(), Scope.resourcePath(name).key("condition"), uses));
        scope.template()
                .outputs()
                .forEach(
                        (name, output) -> add(output.condition(), TemplatePath.of("outputs", name, "condition"), uses));
        scope.walkValues((node, path) -> {
            if (node instanceof If call
                    && call.arguments() instanceof ListNode arguments
                    && !arguments.items().isEmpty()) {
                add(arguments.items().get(0), path.key("if"), uses);
            }
        });
        return uses;
    }

    private static void add(@Nullable Node condition, TemplatePath path, List<ConditionUses> uses) {
        if (condition instanceof StringNode name) {
            uses.add(new ConditionUses(name.value(), path, false));
        } else if (condition != null) {
            CircularConditionRule.names(condition).forEach(name -> uses.add(new ConditionUses(name, path, false)));
        }
    }

    /** The conditions that resources, outputs and values use, directly or through others. */
    static Set<String> reachable(Scope scope) {
        Set<String> reached = new HashSet<>();
        Deque<String> open = new ArrayDeque<>();
        in(scope).stream().filter(use -> !use.inDefinition()).forEach(use -> open.add(use.name()));
        while (!open.isEmpty()) {
            String name = open.remove();
            Node definition = scope.template().conditions().get(name);
            if (definition != null && reached.add(name)) {
                open.addAll(CircularConditionRule.names(definition));
            }
        }
        return reached;
    }
}
