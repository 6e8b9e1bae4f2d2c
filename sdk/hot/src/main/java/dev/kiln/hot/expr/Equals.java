package dev.kiln.hot.expr;

/**
 * The function {@code equals}. Condition: whether two values are equal: {@code [value, value]}.
 *
 * @param arguments what stands under the function's key, exactly as written
 */
public record Equals(Node arguments) implements Call {

    @Override
    public Intrinsic function() {
        return Intrinsic.EQUALS;
    }

    @Override
    public <R> R accept(CallVisitor<R> visitor) {
        return visitor.visit(this);
    }
}
