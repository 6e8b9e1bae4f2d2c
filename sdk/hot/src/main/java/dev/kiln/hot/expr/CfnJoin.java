package dev.kiln.hot.expr;

/**
 * The function {@code Fn::Join}. CloudFormation: the items of a list joined: {@code [delimiter, list]}.
 *
 * @param arguments what stands under the function's key, exactly as written
 */
public record CfnJoin(Node arguments) implements Call {

    @Override
    public Intrinsic function() {
        return Intrinsic.CFN_JOIN;
    }

    @Override
    public <R> R accept(CallVisitor<R> visitor) {
        return visitor.visit(this);
    }
}
