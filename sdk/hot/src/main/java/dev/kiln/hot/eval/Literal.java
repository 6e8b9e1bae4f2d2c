package dev.kiln.hot.eval;

import java.util.function.Consumer;
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
    public void requirements(Consumer<String> names) {}

    @Override
    public void validate(ResourceData resources) {}
}
