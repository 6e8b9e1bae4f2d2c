package dev.kiln.hot.expr;

/**
 * The function {@code Fn::Split}. CloudFormation: a text cut at a delimiter: {@code [delimiter, text]}.
 *
 * @param arguments what stands under the function's key, exactly as written
 */
public record CfnSplit(Node arguments) implements Call {

    @Override
    public Intrinsic function() {
        return Intrinsic.CFN_SPLIT;
    }

    @Override
    public <R> R accept(CallVisitor<R> visitor) {
        return visitor.visit(this);
    }
}
