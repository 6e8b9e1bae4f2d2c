package dev.kiln.hot.constraint;

import dev.kiln.hot.value.JsonReader;
import dev.kiln.hot.value.PythonText;
import dev.kiln.hot.value.ValueException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The format {@code json_string}. */
final class JsonFormat {

    private JsonFormat() {}

    static Optional<String> problem(@Nullable Object value) {
        try {
            JsonReader.read(PythonText.str(value));
            return Optional.empty();
        } catch (ValueException malformed) {
            return FormatProblem.of(value, "JSON string is invalid: " + malformed.getMessage());
        }
    }
}
