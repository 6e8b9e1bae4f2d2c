package dev.kiln.hot.expr;

/**
 * The function {@code str_replace_strict}. As {@code str_replace}, but every placeholder must occur in the text.
 *
 * @param arguments what stands under the function's key, exactly as written
 */
public record StrReplaceStrict(Node arguments) implements Call {

    @Override
    public Intrinsic function() {
        return Intrinsic.STR_REPLACE_STRICT;
    }

    @Override
    public <R> R accept(CallVisitor<R> visitor) {
        return visitor.visit(this);
    }
}
