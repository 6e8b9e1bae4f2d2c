package dev.kiln.hot.expr;

/**
 * The function {@code contains}. Whether a sequence holds a value: {@code [value, sequence]}; also a condition.
 *
 * @param arguments what stands under the function's key, exactly as written
 */
public record Contains(Node arguments) implements Call {

    @Override
    public Intrinsic function() {
        return Intrinsic.CONTAINS;
    }

    @Override
    public <R> R accept(CallVisitor<R> visitor) {
        return visitor.visit(this);
    }
}
