package dev.kiln.hot.expr;

/**
 * The function {@code Fn::Select}. CloudFormation: one element of a list or map: {@code [index, list]}.
 *
 * @param arguments what stands under the function's key, exactly as written
 */
public record CfnSelect(Node arguments) implements Call {

    @Override
    public Intrinsic function() {
        return Intrinsic.CFN_SELECT;
    }

    @Override
    public <R> R accept(CallVisitor<R> visitor) {
        return visitor.visit(this);
    }
}
