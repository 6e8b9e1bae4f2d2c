package dev.kiln.hot.constraint;

import dev.kiln.hot.value.ValueException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A condition that a value must meet. */
public sealed interface ValueConstraint
        permits LengthConstraint,
                RangeConstraint,
                ModuloConstraint,
                AllowedValuesConstraint,
                AllowedPatternConstraint,
                CustomConstraint {

    /**
     * What is wrong with a value.
     *
     * @param value the resolved value
     * @param type how the schema that holds the constraint converts scalars, for comparing with allowed values
     * @return Heat's message, or empty when the value is fine
     * @throws ValueException when the value is of a kind that the constraint cannot look at, such as the length of a number
     */
    Optional<String> violation(@Nullable Object value, ScalarType type);

    /**
     * The constraint's name in Heat's messages.
     *
     * @return for example {@code AllowedValues}
     */
    String kind();
}
