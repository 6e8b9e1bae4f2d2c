package dev.kiln.hot.constraint;

import dev.kiln.hot.value.PythonNumbers;
import dev.kiln.hot.value.PythonText;
import dev.kiln.hot.value.ValueException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Bounds a number.
 *
 * @param min the lowest number, or null for none
 * @param max the highest number, or null for none
 */
public record RangeConstraint(
        @Nullable Object min, @Nullable Object max) implements ValueConstraint {

    /**
     * Checks the bounds.
     *
     * @param min the lowest number, or null for none
     * @param max the highest number, or null for none
     * @throws ValueException with Heat's message when both are absent
     */
    public RangeConstraint {
        if (min == null && max == null) {
            throw new ValueException("A range constraint must have a min value and/or a max value specified.");
        }
    }

    @Override
    public Optional<String> violation(@Nullable Object value, ScalarType type) {
        Bounds bounds = new Bounds(min, max);
        return bounds.contain(PythonNumbers.toNumber(value))
                ? Optional.empty()
                : Optional.of(PythonText.str(value) + " is out of range " + bounds);
    }

    @Override
    public String kind() {
        return "Range";
    }
}
