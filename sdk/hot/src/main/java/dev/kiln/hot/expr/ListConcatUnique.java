package dev.kiln.hot.expr;

/**
 * The function {@code list_concat_unique}. As {@code list_concat}, each item only once.
 *
 * @param arguments what stands under the function's key, exactly as written
 */
public record ListConcatUnique(Node arguments) implements Call {

    @Override
    public Intrinsic function() {
        return Intrinsic.LIST_CONCAT_UNIQUE;
    }

    @Override
    public <R> R accept(CallVisitor<R> visitor) {
        return visitor.visit(this);
    }
}
