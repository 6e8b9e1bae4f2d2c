package dev.kiln.hot.expr;

/**
 * The function {@code Fn::ResourceFacade}. CloudFormation name of {@code resource_facade}.
 *
 * @param arguments what stands under the function's key, exactly as written
 */
public record CfnResourceFacade(Node arguments) implements Call {

    @Override
    public Intrinsic function() {
        return Intrinsic.CFN_RESOURCE_FACADE;
    }

    @Override
    public <R> R accept(CallVisitor<R> visitor) {
        return visitor.visit(this);
    }
}
