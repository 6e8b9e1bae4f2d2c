package dev.kiln.hot.expr;

/**
 * The function {@code str_split}. A text cut at a delimiter: {@code [delimiter, text]} or {@code [delimiter, text, index]}.
 *
 * @param arguments what stands under the function's key, exactly as written
 */
public record StrSplit(Node arguments) implements Call {

    @Override
    public Intrinsic function() {
        return Intrinsic.STR_SPLIT;
    }

    @Override
    public <R> R accept(CallVisitor<R> visitor) {
        return visitor.visit(this);
    }
}
