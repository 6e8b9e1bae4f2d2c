package dev.kiln.hot.validate;

import dev.kiln.hot.diag.Diagnostic;
import dev.kiln.hot.diag.TemplatePath;
import dev.kiln.hot.eval.EvaluationException;
import dev.kiln.hot.expr.Node;
import org.jspecify.annotations.Nullable;

/**
 * Where the parameters and files are known, functions that need nothing else must have a value, and used conditions a truth.
 * Without them nothing is said, since another value may mend it.
 */
final class FunctionValueRule implements Rule {

    private static final String NOT_A_TRUTH = "Condition validation error: The definition";

    @Override
    public void check(Scope scope) {
        if (!scope.knowledge().isComplete()) {
            return;
        }
        scope.validatedResources().forEach((name, resource) -> {
            values(scope, resource.updatePolicy(), Scope.resourcePath(name).key("update_policy"));
            boolean takesAnything =
                    scope.view(name).filter(TypeView::anyProperty).isPresent();
            if (!takesAnything) {
                values(scope, resource.properties(), Scope.resourcePath(name).key("properties"));
            }
        });
        scope.template().resources().forEach((name, resource) -> {
            TemplatePath path = Scope.resourcePath(name);
            values(scope, resource.deletionPolicy(), path.key("deletion_policy"));
            values(scope, resource.externalId(), path.key("external_id"));
        });
        for (String name : ConditionUses.reachable(scope)) {
            scope.knowledge()
                    .refusal(name)
                    .map(EvaluationException::diagnostic)
                    .ifPresent(found -> truth(scope, name, found));
        }
    }

    private static void values(Scope scope, @Nullable Node node, TemplatePath path) {
        if (node != null) {
            scope.knowledge().value(node, path, (place, refused) -> report(scope, place, refused.diagnostic()));
        }
    }

    private static void report(Scope scope, TemplatePath path, Diagnostic found) {
        if (!isReported(scope, found.message())) {
            scope.error(
                    DiagnosticCode.FUNCTION_VALUE,
                    HeatText.property(path),
                    found.message(),
                    "correct what the function gets, at " + path);
        }
    }

    private static void truth(Scope scope, String name, Diagnostic found) {
        String message = found.message();
        if (message.startsWith(NOT_A_TRUTH)) {
            scope.error(
                    DiagnosticCode.CONDITION_DEFINITION,
                    TemplatePath.of("conditions", name),
                    message.substring("Condition validation error: ".length()),
                    "a condition must be true or false: compare with equals");
        } else if (message.startsWith("Invalid condition") && !isReported(scope, message)) {
            scope.error(
                    DiagnosticCode.UNKNOWN_CONDITION,
                    TemplatePath.of("conditions", name),
                    message,
                    "name a condition, write true or false, or call a condition function");
        }
    }

    /** The rules about names word what is missing with better hints, but do not see names that are computed. */
    private static boolean isReported(Scope scope, String message) {
        boolean reference = message.startsWith("The specified reference");
        return scope.says(message) || (reference && scope.says(DiagnosticCode.UNKNOWN_RESOURCE, quoted(message)));
    }

    private static String quoted(String message) {
        int begin = message.indexOf('"');
        return message.substring(begin, message.indexOf('"', begin + 1) + 1);
    }
}
