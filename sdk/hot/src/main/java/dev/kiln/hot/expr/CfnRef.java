package dev.kiln.hot.expr;

/**
 * The function {@code Ref}. CloudFormation name for a parameter or a resource: {@code name}.
 *
 * @param arguments what stands under the function's key, exactly as written
 */
public record CfnRef(Node arguments) implements Call {

    @Override
    public Intrinsic function() {
        return Intrinsic.CFN_REF;
    }

    @Override
    public <R> R accept(CallVisitor<R> visitor) {
        return visitor.visit(this);
    }
}
