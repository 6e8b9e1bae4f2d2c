package dev.kiln.hot.constraint;

import dev.kiln.hot.value.PythonText;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Heat's wording for a value that lacks a format. */
final class FormatProblem {

    private FormatProblem() {}

    static Optional<String> of(@Nullable Object value, String reason) {
        return Optional.of("Error validating value '" + PythonText.str(value) + "': " + reason);
    }

    static Optional<String> of(@Nullable Object value) {
        return Optional.of("Error validating value '" + PythonText.str(value) + "'");
    }
}
