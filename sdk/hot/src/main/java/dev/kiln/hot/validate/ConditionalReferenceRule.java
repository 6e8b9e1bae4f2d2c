package dev.kiln.hot.validate;

import dev.kiln.hot.OutputDef;
import dev.kiln.hot.ResourceDef;
import dev.kiln.hot.diag.TemplatePath;
import dev.kiln.hot.expr.And;
import dev.kiln.hot.expr.Call;
import dev.kiln.hot.expr.If;
import dev.kiln.hot.expr.ListNode;
import dev.kiln.hot.expr.MapNode;
import dev.kiln.hot.expr.Node;
import dev.kiln.hot.expr.Not;
import dev.kiln.hot.expr.StringNode;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An output that reads a resource with a condition should have that condition, too: else it fails wherever the condition does not hold,
 * which Heat only says when somebody asks for the output.
 */
final class ConditionalReferenceRule implements Rule {

    @Override
    public void check(Scope scope) {
        scope.template().outputs().forEach((name, output) -> check(scope, name, output));
    }

    private static void check(Scope scope, String name, OutputDef output) {
        Set<Node> holding = new HashSet<>();
        assume(scope, output.condition(), holding);
        visit(scope, output.value(), TemplatePath.of("outputs", name, "value"), holding);
    }

    private static void visit(Scope scope, Node node, TemplatePath path, Set<Node> holding) {
        References.resource(node, scope).ifPresent(resource -> reference(scope, resource, path, holding));
        if (node instanceof If call
                && call.arguments() instanceof ListNode arguments
                && arguments.items().size() >= 2) {
            branches(scope, arguments, path.key("if"), holding);
        } else if (node instanceof Call call) {
            visit(scope, call.arguments(), path.key(call.function().wireName()), holding);
        } else if (node instanceof ListNode list) {
            for (int i = 0; i < list.items().size(); i++) {
                visit(scope, list.items().get(i), path.item(i), holding);
            }
        } else if (node instanceof MapNode map) {
            map.entries().forEach((key, value) -> visit(scope, value, path.key(NodeWalk.keyText(key)), holding));
        }
    }

    private static void branches(Scope scope, ListNode arguments, TemplatePath path, Set<Node> holding) {
        Node condition = arguments.items().get(0);
        Set<Node> then = new HashSet<>(holding);
        assume(scope, condition, then);
        visit(scope, arguments.items().get(1), path.item(1), then);
        if (arguments.items().size() > 2) {
            Set<Node> otherwise = new HashSet<>(holding);
            assume(scope, new Not(condition), otherwise);
            visit(scope, arguments.items().get(2), path.item(2), otherwise);
        }
    }

    private static void reference(Scope scope, String name, TemplatePath path, Set<Node> holding) {
        ResourceDef resource = scope.template().resources().get(name);
        if (resource == null
                || resource.condition() == null
                || scope.knowledge().truth(resource.condition()) != null) {
            return; // a resource that certainly exists is no matter, and one that does not is reported elsewhere
        }
        Set<Node> needed = new HashSet<>();
        assume(scope, resource.condition(), needed);
        if (!holding.containsAll(needed)) {
            scope.warning(
                    DiagnosticCode.CONDITIONAL_REFERENCE,
                    path,
                    "The output reads the resource " + name + ", which exists only where its condition holds",
                    "give the output the same condition, or choose the value with if");
        }
    }

    /** Notes all that holds where a condition does: itself, what it is defined as, and the parts of a conjunction. */
    private static void assume(Scope scope, @Nullable Node condition, Set<Node> holding) {
        if (condition == null || !holding.add(condition)) {
            return;
        }
        Node definition = condition instanceof StringNode name
                ? scope.template().conditions().get(name.value())
                : null;
        if (definition != null) {
            assume(scope, definition, holding);
        } else if (condition instanceof And call && call.arguments() instanceof ListNode parts) {
            parts.items().forEach(part -> assume(scope, part, holding));
        } else if (condition instanceof Not outer && outer.arguments() instanceof Not inner) {
            assume(scope, inner.arguments(), holding);
        }
    }
}
