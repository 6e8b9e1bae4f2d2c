package dev.kiln.hot.eval.yaql;

import org.jspecify.annotations.Nullable;

/** An argument that is evaluated for each element. */
@FunctionalInterface
interface Lambda {

    /**
     * The argument's value.
     *
     * @param values what {@code $1}, {@code $2} and so on stand for
     * @return the value
     */
    @Nullable
    Object apply(@Nullable Object... values);
}
