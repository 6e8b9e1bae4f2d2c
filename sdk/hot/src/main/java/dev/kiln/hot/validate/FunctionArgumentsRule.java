package dev.kiln.hot.validate;

import dev.kiln.hot.diag.Diagnostic;
import dev.kiln.hot.diag.TemplatePath;
import dev.kiln.hot.eval.EvaluationException;
import dev.kiln.hot.expr.MapNode;
import dev.kiln.hot.expr.Node;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The arguments of functions must have the right shape, in disabled resources too. One finding a property. */
final class FunctionArgumentsRule implements Rule {

    /** What other rules find with better hints. */
    private static final List<String> OTHERS = List.of(
            "The Parameter (",
            "Invalid condition",
            "The specified reference",
            "The function \"",
            "The template version is invalid",
            "No content found",
            "Condition validation error");

    @Override
    public void check(Scope scope) {
        scope.template().resources().forEach((name, resource) -> {
            TemplatePath path = Scope.resourcePath(name);
            value(scope, resource.properties(), path.key("properties"));
            value(scope, resource.metadata(), path.key("metadata"));
            value(scope, resource.updatePolicy(), path.key("update_policy"));
            value(scope, resource.deletionPolicy(), path.key("deletion_policy"));
            condition(scope, resource.condition(), path.key("condition"));
        });
        scope.template()
                .conditions()
                .forEach((name, node) -> condition(scope, node, TemplatePath.of("conditions", name)));
        scope.template()
                .outputs()
                .forEach((name, output) -> value(scope, output.value(), TemplatePath.of("outputs", name, "value")));
    }

    private static void value(Scope scope, @Nullable Node node, TemplatePath path) {
        if (node instanceof MapNode map) {
            map.entries()
                    .forEach((key, item) ->
                            report(scope, scope.knowledge().malformed(item, path.key(NodeWalk.keyText(key)))));
        } else if (node != null) {
            report(scope, scope.knowledge().malformed(node, path));
        }
    }

    private static void condition(Scope scope, @Nullable Node node, TemplatePath path) {
        if (node != null) {
            report(scope, scope.knowledge().malformedCondition(node, path));
        }
    }

    private static void report(Scope scope, Optional<EvaluationException> refused) {
        refused.map(EvaluationException::diagnostic)
                .filter(found -> !isOthers(found.message()))
                .ifPresent(found -> report(scope, found));
    }

    private static void report(Scope scope, Diagnostic found) {
        scope.error(DiagnosticCode.FUNCTION_ARGUMENTS, found.path(), found.message(), FunctionUsage.hint(found.path()));
    }

    private static boolean isOthers(String message) {
        return OTHERS.stream().anyMatch(message::startsWith);
    }
}
