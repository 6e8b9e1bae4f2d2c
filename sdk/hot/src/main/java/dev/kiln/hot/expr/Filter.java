package dev.kiln.hot.expr;

/**
 * The function {@code filter}. A list without certain values: {@code [values, list]}.
 *
 * @param arguments what stands under the function's key, exactly as written
 */
public record Filter(Node arguments) implements Call {

    @Override
    public Intrinsic function() {
        return Intrinsic.FILTER;
    }

    @Override
    public <R> R accept(CallVisitor<R> visitor) {
        return visitor.visit(this);
    }
}
