package dev.kiln.hot.expr;

/**
 * The function {@code Fn::GetAZs}. CloudFormation: the availability zones of a region: {@code region}.
 *
 * @param arguments what stands under the function's key, exactly as written
 */
public record CfnGetAzs(Node arguments) implements Call {

    @Override
    public Intrinsic function() {
        return Intrinsic.CFN_GET_AZS;
    }

    @Override
    public <R> R accept(CallVisitor<R> visitor) {
        return visitor.visit(this);
    }
}
