package dev.kiln.hot.validate;

import dev.kiln.hot.ParameterDef;
import dev.kiln.hot.diag.TemplatePath;
import dev.kiln.hot.param.ParameterSchema;
import dev.kiln.hot.value.ValueException;

/** Defaults meet the constraints, even where values are given. */
final class ParameterDefaultRule implements Rule {

    @Override
    public void check(Scope scope) {
        scope.template().parameters().forEach((name, definition) -> check(scope, name, definition));
    }

    private static void check(Scope scope, String name, ParameterDef definition) {
        if (definition.constraints().isEmpty()) {
            return;
        }
        try {
            ParameterSchema.of(name, definition, scope.template().version())
                    .problem()
                    .map(message -> "Parameter '" + name + "' is invalid: " + message)
                    .filter(message -> !scope.says(message))
                    .ifPresent(message -> report(scope, name, message));
        } catch (ValueException malformed) {
            String message = String.valueOf(malformed.getMessage());
            if (!scope.says(message)) {
                report(scope, name, message);
            }
        }
    }

    private static void report(Scope scope, String name, String message) {
        scope.error(
                DiagnosticCode.PARAMETER_DECLARATION,
                TemplatePath.of("parameters", name),
                message,
                "correct the default or the constraints");
    }
}
