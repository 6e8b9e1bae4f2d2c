package dev.kiln.hot.expr;

/**
 * The function {@code resource_facade}. Data of the resource that this nested template stands for: {@code metadata}, {@code deletion_policy} or {@code update_policy}.
 *
 * @param arguments what stands under the function's key, exactly as written
 */
public record ResourceFacade(Node arguments) implements Call {

    @Override
    public Intrinsic function() {
        return Intrinsic.RESOURCE_FACADE;
    }

    @Override
    public <R> R accept(CallVisitor<R> visitor) {
        return visitor.visit(this);
    }
}
