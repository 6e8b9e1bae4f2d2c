package dev.kiln.hot.constraint;

import dev.kiln.hot.value.PythonNumbers;
import dev.kiln.hot.value.PythonText;
import dev.kiln.hot.value.ValueException;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Wants a number that leaves a given remainder. Remainders have the sign of the step.
 *
 * @param step the divisor, not zero
 * @param offset the remainder, smaller than the step and of the same sign
 */
public record ModuloConstraint(
        @Nullable Object step, @Nullable Object offset) implements ValueConstraint {

    /**
     * Checks step and offset.
     *
     * @param step the divisor, not zero
     * @param offset the remainder, smaller than the step and of the same sign
     * @throws ValueException with Heat's message when one is absent or no whole number, or the two do not suit each other
     */
    public ModuloConstraint {
        if (step == null || offset == null) {
            throw new ValueException("A modulo constraint must have a step value and an offset value specified.");
        }
        if (step instanceof Double || offset instanceof Double) {
            throw new ValueException("step/offset must be integral");
        }
        BigDecimal divisor = PythonNumbers.exact(step);
        BigDecimal remainder = PythonNumbers.exact(offset);
        if (divisor.signum() == 0) {
            throw new ValueException("step cannot be 0.");
        }
        if (remainder.abs().compareTo(divisor.abs()) >= 0) {
            throw new ValueException("offset must be smaller (by absolute value) than step.");
        }
        if (divisor.signum() * remainder.signum() < 0) {
            throw new ValueException("step and offset must be both positive or both negative.");
        }
    }

    @Override
    public Optional<String> violation(@Nullable Object value, ScalarType type) {
        return fits(PythonNumbers.toNumber(value))
                ? Optional.empty()
                : Optional.of(PythonText.str(value) + " is not a multiple of " + PythonText.str(step)
                        + " with an offset of " + PythonText.str(offset));
    }

    private boolean fits(Object number) {
        if (number instanceof Double real && (Double.isNaN(real) || Double.isInfinite(real))) {
            return false;
        }
        BigDecimal divisor = PythonNumbers.exact(Objects.requireNonNull(step));
        BigDecimal difference =
                PythonNumbers.exact(number).subtract(PythonNumbers.exact(Objects.requireNonNull(offset)));
        return difference.remainder(divisor).signum() == 0;
    }

    @Override
    public String kind() {
        return "Modulo";
    }
}
