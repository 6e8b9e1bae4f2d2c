package dev.kiln.hot.expr;

/**
 * The function {@code and}. Condition: whether all of several conditions hold: a list of at least two.
 *
 * @param arguments what stands under the function's key, exactly as written
 */
public record And(Node arguments) implements Call {

    @Override
    public Intrinsic function() {
        return Intrinsic.AND;
    }

    @Override
    public <R> R accept(CallVisitor<R> visitor) {
        return visitor.visit(this);
    }
}
