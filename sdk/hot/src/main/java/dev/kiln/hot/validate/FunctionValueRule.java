package dev.kiln.hot.validate;

import dev.kiln.hot.diag.Diagnostic;
import dev.kiln.hot.diag.TemplatePath;
import dev.kiln.hot.eval.EvaluationException;

/**
 * Where the parameters and files are known, functions that need nothing else must have a value, and used conditions a truth.
 * Without them nothing is said, since another value may mend it.
 */
final class FunctionValueRule implements Rule {

    private static final String NO_VALUE = "The Parameter (";
    private static final String NOT_A_TRUTH = "Condition validation error: The definition";

    @Override
    public void check(Scope scope) {
        if (!scope.knowledge().isComplete()) {
            return;
        }
        scope.validatedResources().forEach((name, resource) -> {
            if (resource.properties() != null) {
                scope.knowledge()
                        .value(
                                resource.properties(),
                                Scope.resourcePath(name).key("properties"),
                                (path, refused) -> report(scope, path, refused.diagnostic()));
            }
        });
        for (String name : ConditionUses.reachable(scope)) {
            scope.knowledge()
                    .refusal(name)
                    .map(EvaluationException::diagnostic)
                    .ifPresent(found -> truth(scope, name, found));
        }
    }

    private static void report(Scope scope, TemplatePath path, Diagnostic found) {
        if (!found.message().startsWith(NO_VALUE) && !scope.says(found.message())) {
            scope.error(
                    DiagnosticCode.FUNCTION_VALUE,
                    HeatText.property(path),
                    found.message(),
                    "correct what the function gets, at " + path);
        }
    }

    private static void truth(Scope scope, String name, Diagnostic found) {
        if (found.message().startsWith(NOT_A_TRUTH)) {
            scope.error(
                    DiagnosticCode.CONDITION_DEFINITION,
                    TemplatePath.of("conditions", name),
                    found.message().substring("Condition validation error: ".length()),
                    "a condition must be true or false: compare with equals");
        }
    }
}
