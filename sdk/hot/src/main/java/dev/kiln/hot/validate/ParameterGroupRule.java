package dev.kiln.hot.validate;

import dev.kiln.hot.ParameterGroup;
import dev.kiln.hot.diag.TemplatePath;
import dev.kiln.hot.expr.Node;
import dev.kiln.hot.value.NodeValues;
import dev.kiln.hot.value.PythonText;
import java.util.HashSet;
import java.util.Set;

/** Groups list declared parameters, each parameter in one group only. */
final class ParameterGroupRule implements Rule {

    @Override
    public void check(Scope scope) {
        Set<String> declared = scope.template().parameters().keySet();
        Set<String> grouped = new HashSet<>();
        for (ParameterGroup group : scope.template().parameterGroups()) {
            Node label = group.label();
            String name = label == null ? "" : PythonText.str(NodeValues.of(label));
            TemplatePath path = TemplatePath.of("parameter_groups", name);
            for (String parameter : group.parameters()) {
                if (!grouped.add(parameter)) {
                    scope.error(
                            DiagnosticCode.PARAMETER_GROUP,
                            path,
                            "The " + parameter + " parameter must be assigned to one parameter group only.",
                            "remove it from all groups but one");
                } else if (!declared.contains(parameter)) {
                    scope.error(
                            DiagnosticCode.PARAMETER_GROUP,
                            path,
                            "The grouped parameter " + parameter + " does not reference a valid parameter.",
                            Suggestion.didYouMean(parameter, declared, "declare the parameter or remove it here"));
                }
            }
        }
    }
}
