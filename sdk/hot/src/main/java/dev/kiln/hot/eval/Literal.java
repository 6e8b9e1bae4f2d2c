package dev.kiln.hot.eval;

import org.jspecify.annotations.Nullable;

/**
 * A scalar, which is its own value.
 *
 * @param constant the value
 */
record Literal(@Nullable Object constant) implements Expression {

    @Override
    public @Nullable Object resolve(ResourceData resources) {
        return constant;
    }

    @Override
    public void references(ReferenceVisitor references) {}

    @Override
    public void validate(ResourceData resources) {}
}
