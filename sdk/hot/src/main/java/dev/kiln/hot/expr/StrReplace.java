package dev.kiln.hot.expr;

/**
 * The function {@code str_replace}. A text with placeholders replaced: {@code {template, params}}.
 *
 * @param arguments what stands under the function's key, exactly as written
 */
public record StrReplace(Node arguments) implements Call {

    @Override
    public Intrinsic function() {
        return Intrinsic.STR_REPLACE;
    }

    @Override
    public <R> R accept(CallVisitor<R> visitor) {
        return visitor.visit(this);
    }
}
