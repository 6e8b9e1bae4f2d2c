package dev.kiln.engine.run;

import dev.kiln.engine.handler.ResourceException;
import dev.kiln.hot.value.ValueException;

/**
 * The failure of an action on a resource.
 *
 * @param text Heat's text in its parts
 * @param worthRetrying whether a create or delete may be attempted again
 */
record Failure(FailureText text, boolean worthRetrying) {

    static Failure of(LiveResource row, RuntimeException cause) {
        if (cause instanceof NestedFailure nested) {
            FailureText text = FailureText.ofNested(row.name(), nested.action(), nested.reason());
            return new Failure(text, false);
        }
        if (cause instanceof ResourceException known) {
            String message = String.valueOf(known.getMessage());
            return new Failure(FailureText.of(known.errorType(), row.name(), message), known.isWorthRetrying());
        }
        String error = cause instanceof ValueException
                ? "StackValidationFailed"
                : cause.getClass().getSimpleName();
        return new Failure(FailureText.of(error, row.name(), String.valueOf(cause.getMessage())), false);
    }
}
