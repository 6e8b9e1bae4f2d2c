package dev.kiln.hot.expr;

/**
 * The function {@code not}. Condition: the opposite of another condition.
 *
 * @param arguments what stands under the function's key, exactly as written
 */
public record Not(Node arguments) implements Call {

    @Override
    public Intrinsic function() {
        return Intrinsic.NOT;
    }

    @Override
    public <R> R accept(CallVisitor<R> visitor) {
        return visitor.visit(this);
    }
}
