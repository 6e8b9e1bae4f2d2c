package dev.kiln.hot.expr;

/**
 * The function {@code get_resource}. The reference id of a resource of the same template: {@code name}.
 *
 * @param arguments what stands under the function's key, exactly as written
 */
public record GetResource(Node arguments) implements Call {

    @Override
    public Intrinsic function() {
        return Intrinsic.GET_RESOURCE;
    }

    @Override
    public <R> R accept(CallVisitor<R> visitor) {
        return visitor.visit(this);
    }
}
