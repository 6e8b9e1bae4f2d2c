package dev.kiln.hot.property;

import dev.kiln.hot.constraint.ValueConstraint;
import org.jspecify.annotations.Nullable;

/**
 * A constraint on a property.
 *
 * @param constraint the constraint
 * @param description a text that replaces the constraint's own message, or null
 */
public record PropertyConstraint(
        ValueConstraint constraint, @Nullable String description) {}
