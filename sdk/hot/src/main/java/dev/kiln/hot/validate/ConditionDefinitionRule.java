package dev.kiln.hot.validate;

import dev.kiln.hot.FunctionTable;
import dev.kiln.hot.HotVersion;
import dev.kiln.hot.diag.TemplatePath;
import dev.kiln.hot.expr.BooleanNode;
import dev.kiln.hot.expr.Call;
import dev.kiln.hot.expr.Node;
import dev.kiln.hot.value.NodeValues;
import dev.kiln.hot.value.PythonText;
import java.util.Map;

/** A condition is a boolean or a condition function, which has no other functions inside. */
final class ConditionDefinitionRule implements Rule {

    @Override
    public void check(Scope scope) {
        for (Map.Entry<String, Node> entry : scope.template().conditions().entrySet()) {
            Node definition = entry.getValue();
            if (!(definition instanceof Call || definition instanceof BooleanNode)) {
                scope.error(
                        DiagnosticCode.CONDITION_DEFINITION,
                        TemplatePath.of("conditions", entry.getKey()),
                        "The definition of condition \"" + entry.getKey() + "\" is invalid: "
                                + PythonText.str(NodeValues.of(definition)),
                        "write true, false or a condition function such as equals");
            }
        }
        scope.walkConditions((node, path) -> function(scope, node, path));
    }

    /** Reports a function that conditions cannot use. */
    static void function(Scope scope, Node node, TemplatePath path) {
        HotVersion version = scope.template().version();
        if (node instanceof Call call
                && !FunctionTable.isCondition(call.function(), version)
                && !FunctionVersions.isRemoved(call.function(), version)) {
            String name = call.function().wireName();
            scope.error(
                    DiagnosticCode.FUNCTION_IN_CONDITION,
                    path.key(name),
                    "The function \"" + name + "\" is invalid in this context",
                    version.isAtLeast(HotVersion.V2016_10_14)
                            ? "conditions can use get_param, equals, not, and, or; from 2017-09-01 also yaql and contains"
                            : "version " + version.date() + " has no conditions: use 2016-10-14 or later");
        }
    }
}
