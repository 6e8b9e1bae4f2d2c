package dev.kiln.hot.constraint;

import dev.kiln.hot.value.PythonPattern;
import dev.kiln.hot.value.PythonText;
import dev.kiln.hot.value.ValueException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Wants a text that a regular expression of Python's matches from start to end, see {@link PythonPattern#matchesToEnd}.
 *
 * @param pattern the expression
 */
public record AllowedPatternConstraint(PythonPattern pattern) implements ValueConstraint {

    @Override
    public Optional<String> violation(@Nullable Object value, ScalarType type) {
        if (!(value instanceof String text)) {
            throw new ValueException("expected string or bytes-like object, got '" + PythonText.typeName(value) + "'");
        }
        return pattern.matchesToEnd(text)
                ? Optional.empty()
                : Optional.of("\"" + text + "\" does not match pattern \"" + pattern.text() + "\"");
    }

    @Override
    public String kind() {
        return "AllowedPattern";
    }
}
