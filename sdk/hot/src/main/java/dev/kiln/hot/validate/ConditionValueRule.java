package dev.kiln.hot.validate;

import dev.kiln.hot.diag.TemplatePath;
import dev.kiln.hot.expr.BooleanNode;
import dev.kiln.hot.expr.Call;
import dev.kiln.hot.expr.If;
import dev.kiln.hot.expr.ListNode;
import dev.kiln.hot.expr.Node;
import dev.kiln.hot.expr.NullNode;
import dev.kiln.hot.expr.StringNode;
import dev.kiln.hot.value.NodeValues;
import dev.kiln.hot.value.PythonText;
import org.jspecify.annotations.Nullable;

/** Where a condition stands there is a name, a boolean, or a condition function. Those of resources are looked at in reading. */
final class ConditionValueRule implements Rule {

    @Override
    public void check(Scope scope) {
        scope.template()
                .outputs()
                .forEach((name, output) ->
                        check(scope, output.condition(), TemplatePath.of("outputs", name, "condition")));
        scope.walkValues((node, path) -> {
            if (node instanceof If call
                    && call.arguments() instanceof ListNode list
                    && !list.items().isEmpty()) {
                check(scope, list.items().get(0), path.key("if"));
                scope.walk(
                        list.items().get(0),
                        path.key("if").item(0),
                        (inner, place) -> ConditionDefinitionRule.function(scope, inner, place));
            }
        });
    }

    private static void check(Scope scope, @Nullable Node condition, TemplatePath path) {
        if (condition != null && !isPossible(condition)) {
            scope.error(
                    DiagnosticCode.UNKNOWN_CONDITION,
                    path,
                    "Invalid condition \"" + PythonText.str(NodeValues.of(condition)) + "\"",
                    "name a condition, write true or false, or call a condition function");
        }
    }

    private static boolean isPossible(Node condition) {
        return condition instanceof StringNode
                || condition instanceof BooleanNode
                || condition instanceof NullNode
                || condition instanceof Call;
    }
}
