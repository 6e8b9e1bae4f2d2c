package dev.kiln.hot.expr;

/**
 * The function {@code Fn::Replace}. CloudFormation: a text with strings replaced: {@code [params, text]}.
 *
 * @param arguments what stands under the function's key, exactly as written
 */
public record CfnReplace(Node arguments) implements Call {

    @Override
    public Intrinsic function() {
        return Intrinsic.CFN_REPLACE;
    }

    @Override
    public <R> R accept(CallVisitor<R> visitor) {
        return visitor.visit(this);
    }
}
