package dev.kiln.hot.expr;

/**
 * The function {@code if}. One of two values: {@code [condition, then, else]}, or without {@code else} nothing at all.
 *
 * @param arguments what stands under the function's key, exactly as written
 */
public record If(Node arguments) implements Call {

    @Override
    public Intrinsic function() {
        return Intrinsic.IF;
    }

    @Override
    public <R> R accept(CallVisitor<R> visitor) {
        return visitor.visit(this);
    }
}
