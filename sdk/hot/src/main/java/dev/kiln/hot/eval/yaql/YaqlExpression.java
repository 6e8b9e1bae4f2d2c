package dev.kiln.hot.eval.yaql;

import dev.kiln.hot.value.ValueException;
import org.jspecify.annotations.Nullable;

/** A parsed expression of YAQL. Immutable. */
public final class YaqlExpression {

    private final Term term;

    private YaqlExpression(Term term) {
        this.term = term;
    }

    /**
     * Parses an expression.
     *
     * @param text the expression
     * @return the parsed form
     * @throws ValueException when the syntax is wrong; the message says where
     */
    public static YaqlExpression parse(String text) {
        return new YaqlExpression(Parser.parse(text));
    }

    /**
     * Evaluates the expression.
     *
     * @param root the value of {@code $}, a resolved value
     * @return a resolved value
     * @throws ValueException when it cannot be evaluated, or exceeds a limit: 200 elements in a collection, 10000 bytes
     */
    public @Nullable Object evaluate(@Nullable Object root) {
        Interpreter interpreter = new Interpreter();
        return interpreter.output(interpreter.evaluate(term, Scope.root(root)));
    }
}
