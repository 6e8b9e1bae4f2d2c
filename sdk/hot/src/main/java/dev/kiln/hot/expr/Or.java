package dev.kiln.hot.expr;

/**
 * The function {@code or}. Condition: whether any of several conditions holds: a list of at least two.
 *
 * @param arguments what stands under the function's key, exactly as written
 */
public record Or(Node arguments) implements Call {

    @Override
    public Intrinsic function() {
        return Intrinsic.OR;
    }

    @Override
    public <R> R accept(CallVisitor<R> visitor) {
        return visitor.visit(this);
    }
}
