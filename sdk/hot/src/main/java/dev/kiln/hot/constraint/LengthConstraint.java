package dev.kiln.hot.constraint;

import dev.kiln.hot.value.PythonText;
import dev.kiln.hot.value.ValueException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Bounds the number of characters (code points), items or entries.
 *
 * @param min the smallest length, or null for none
 * @param max the greatest length, or null for none
 */
public record LengthConstraint(
        @Nullable Object min, @Nullable Object max) implements ValueConstraint {

    /**
     * Checks the bounds.
     *
     * @param min the smallest length, or null for none
     * @param max the greatest length, or null for none
     * @throws ValueException with Heat's message when both are absent or one is no whole number
     */
    public LengthConstraint {
        if (min == null && max == null) {
            throw new ValueException("A length constraint must have a min value and/or a max value specified.");
        }
        if (!isIntegral(min) || !isIntegral(max)) {
            throw new ValueException("min/max length must be integral");
        }
    }

    private static boolean isIntegral(@Nullable Object bound) {
        return !(bound instanceof Double);
    }

    @Override
    public Optional<String> violation(@Nullable Object value, ScalarType type) {
        Object length = length(value);
        Bounds bounds = new Bounds(min, max);
        return bounds.contain(length)
                ? Optional.empty()
                : Optional.of("length (" + length + ") is out of range " + bounds);
    }

    private static Object length(@Nullable Object value) {
        if (value instanceof String text) {
            return (long) text.codePointCount(0, text.length());
        }
        if (value instanceof List<?> list) {
            return (long) list.size();
        }
        if (value instanceof Map<?, ?> map) {
            return (long) map.size();
        }
        throw new ValueException("object of type '" + PythonText.typeName(value) + "' has no len()");
    }

    @Override
    public String kind() {
        return "Length";
    }
}
