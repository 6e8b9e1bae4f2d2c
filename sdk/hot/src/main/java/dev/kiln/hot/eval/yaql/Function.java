package dev.kiln.hot.eval.yaql;

import org.jspecify.annotations.Nullable;

/** A function or method of YAQL. */
@FunctionalInterface
interface Function {

    /**
     * Computes the value.
     *
     * @param call the arguments, a method's receiver being the first
     * @return a value, or a {@link Lazy} collection
     */
    @Nullable
    Object apply(Arguments call);
}
