package dev.kiln.hot.expr;

/**
 * The function {@code Fn::GetAtt}. CloudFormation name for an attribute: {@code [resource, attribute]}.
 *
 * @param arguments what stands under the function's key, exactly as written
 */
public record CfnGetAtt(Node arguments) implements Call {

    @Override
    public Intrinsic function() {
        return Intrinsic.CFN_GET_ATT;
    }

    @Override
    public <R> R accept(CallVisitor<R> visitor) {
        return visitor.visit(this);
    }
}
