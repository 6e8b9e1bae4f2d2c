package dev.kiln.hot.expr;

/**
 * The function {@code Fn::Base64}. CloudFormation: returns its argument unchanged, since Heat encodes user data by itself.
 *
 * @param arguments what stands under the function's key, exactly as written
 */
public record CfnBase64(Node arguments) implements Call {

    @Override
    public Intrinsic function() {
        return Intrinsic.CFN_BASE64;
    }

    @Override
    public <R> R accept(CallVisitor<R> visitor) {
        return visitor.visit(this);
    }
}
