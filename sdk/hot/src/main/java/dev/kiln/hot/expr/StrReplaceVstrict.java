package dev.kiln.hot.expr;

/**
 * The function {@code str_replace_vstrict}. As {@code str_replace_strict}, and no value may be null or empty.
 *
 * @param arguments what stands under the function's key, exactly as written
 */
public record StrReplaceVstrict(Node arguments) implements Call {

    @Override
    public Intrinsic function() {
        return Intrinsic.STR_REPLACE_VSTRICT;
    }

    @Override
    public <R> R accept(CallVisitor<R> visitor) {
        return visitor.visit(this);
    }
}
