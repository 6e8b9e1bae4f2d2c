package dev.kiln.hot.expr;

/**
 * The function {@code yaql}. A YAQL query over data: {@code {expression, data}}.
 *
 * @param arguments what stands under the function's key, exactly as written
 */
public record Yaql(Node arguments) implements Call {

    @Override
    public Intrinsic function() {
        return Intrinsic.YAQL;
    }

    @Override
    public <R> R accept(CallVisitor<R> visitor) {
        return visitor.visit(this);
    }
}
