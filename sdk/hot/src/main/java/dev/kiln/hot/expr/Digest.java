package dev.kiln.hot.expr;

/**
 * The function {@code digest}. The hexadecimal hash of a text: {@code [algorithm, value]}.
 *
 * @param arguments what stands under the function's key, exactly as written
 */
public record Digest(Node arguments) implements Call {

    @Override
    public Intrinsic function() {
        return Intrinsic.DIGEST;
    }

    @Override
    public <R> R accept(CallVisitor<R> visitor) {
        return visitor.visit(this);
    }
}
