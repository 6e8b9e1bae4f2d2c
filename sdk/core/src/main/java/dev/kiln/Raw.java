package dev.kiln;

import dev.kiln.hot.expr.Intrinsic;
import dev.kiln.spi.Literal;
import org.jspecify.annotations.Nullable;

/** The way to say what Kiln has no typed form for; nothing here is checked before synthesis. */
public final class Raw {

    private Raw() {}

    /**
     * A call of an intrinsic function with arguments of any form, for example {@code get_resource} of a resource whose name is
     * computed.
     *
     * @param <T> the type that the value will have
     * @param function the function's name in Heat, for example {@code str_replace}
     * @param arguments its arguments as a template has them
     * @return the call
     * @throws IllegalArgumentException when HOT has no such function
     */
    public static <T> Expr<T> call(String function, @Nullable Object arguments) {
        Intrinsic known = Intrinsic.named(function)
                .orElseThrow(() -> new IllegalArgumentException(
                        "HOT has no function " + function + "; its functions are listed at dev.kiln.Fn"));
        return new Expression<>(known.call(Literal.node(arguments)), Literal.references(arguments));
    }
}
