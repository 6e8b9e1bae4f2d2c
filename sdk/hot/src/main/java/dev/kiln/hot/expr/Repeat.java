package dev.kiln.hot.expr;

/**
 * The function {@code repeat}. One copy of a value for each combination of loop items: {@code {template, for_each, permutations}}.
 *
 * @param arguments what stands under the function's key, exactly as written
 */
public record Repeat(Node arguments) implements Call {

    @Override
    public Intrinsic function() {
        return Intrinsic.REPEAT;
    }

    @Override
    public <R> R accept(CallVisitor<R> visitor) {
        return visitor.visit(this);
    }
}
