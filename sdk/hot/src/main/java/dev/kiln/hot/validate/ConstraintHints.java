package dev.kiln.hot.validate;

import dev.kiln.hot.constraint.AllowedPatternConstraint;
import dev.kiln.hot.constraint.AllowedValuesConstraint;
import dev.kiln.hot.constraint.CustomConstraint;
import dev.kiln.hot.constraint.LengthConstraint;
import dev.kiln.hot.constraint.ModuloConstraint;
import dev.kiln.hot.constraint.RangeConstraint;
import dev.kiln.hot.constraint.ValueConstraint;
import dev.kiln.hot.property.PropertyConstraint;
import dev.kiln.hot.property.PropertySpec;
import dev.kiln.hot.value.PythonText;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a property takes, in words. */
final class ConstraintHints {

    private ConstraintHints() {}

    static @Nullable String of(PropertySpec spec) {
        String words = spec.constraints().stream()
                .map(PropertyConstraint::constraint)
                .map(ConstraintHints::words)
                .collect(Collectors.joining("; "));
        return words.isEmpty() ? null : words;
    }

    static String type(PropertySpec spec) {
        return switch (spec.type()) {
            case STRING -> "write a text";
            case INTEGER -> "write an integer";
            case NUMBER -> "write a number";
            case BOOLEAN -> "write true or false";
            case MAP -> "write a map";
            case LIST -> "write a list";
            case ANY -> "write any value";
        };
    }

    static String words(ValueConstraint constraint) {
        if (constraint instanceof AllowedValuesConstraint allowed) {
            return "allowed: " + allowed.allowed().stream().map(PythonText::str).collect(Collectors.joining(", "));
        }
        if (constraint instanceof RangeConstraint range) {
            return "write a number " + bounds(range.min(), range.max());
        }
        if (constraint instanceof LengthConstraint length) {
            return "the length must be " + bounds(length.min(), length.max());
        }
        if (constraint instanceof AllowedPatternConstraint pattern) {
            return "the text must match " + pattern.pattern().text();
        }
        if (constraint instanceof ModuloConstraint modulo) {
            return "write a multiple of " + modulo.step() + " plus " + modulo.offset();
        }
        return "write a value of the format " + ((CustomConstraint) constraint).name();
    }

    private static String bounds(@Nullable Object min, @Nullable Object max) {
        if (min == null) {
            return "of at most " + max;
        }
        return max == null ? "of at least " + min : "from " + min + " to " + max;
    }
}
