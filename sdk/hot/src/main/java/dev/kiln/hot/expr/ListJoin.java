package dev.kiln.hot.expr;

/**
 * The function {@code list_join}. The items of one or more lists joined to a text: {@code [delimiter, list...]}.
 *
 * @param arguments what stands under the function's key, exactly as written
 */
public record ListJoin(Node arguments) implements Call {

    @Override
    public Intrinsic function() {
        return Intrinsic.LIST_JOIN;
    }

    @Override
    public <R> R accept(CallVisitor<R> visitor) {
        return visitor.visit(this);
    }
}
