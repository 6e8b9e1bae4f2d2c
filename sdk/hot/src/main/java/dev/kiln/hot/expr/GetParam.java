package dev.kiln.hot.expr;

/**
 * The function {@code get_param}. The value of a parameter, or a part of it: {@code name} or {@code [name, path...]}.
 *
 * @param arguments what stands under the function's key, exactly as written
 */
public record GetParam(Node arguments) implements Call {

    @Override
    public Intrinsic function() {
        return Intrinsic.GET_PARAM;
    }

    @Override
    public <R> R accept(CallVisitor<R> visitor) {
        return visitor.visit(this);
    }
}
