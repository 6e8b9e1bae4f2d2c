package dev.kiln.hot.expr;

/**
 * The function {@code get_attr}. An attribute of a resource, or a part of it: {@code [resource, attribute, path...]}.
 *
 * @param arguments what stands under the function's key, exactly as written
 */
public record GetAttr(Node arguments) implements Call {

    @Override
    public Intrinsic function() {
        return Intrinsic.GET_ATTR;
    }

    @Override
    public <R> R accept(CallVisitor<R> visitor) {
        return visitor.visit(this);
    }
}
