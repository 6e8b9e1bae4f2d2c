package dev.kiln.hot.expr;

/**
 * The function {@code list_concat}. Several lists one after the other: a list of lists.
 *
 * @param arguments what stands under the function's key, exactly as written
 */
public record ListConcat(Node arguments) implements Call {

    @Override
    public Intrinsic function() {
        return Intrinsic.LIST_CONCAT;
    }

    @Override
    public <R> R accept(CallVisitor<R> visitor) {
        return visitor.visit(this);
    }
}
