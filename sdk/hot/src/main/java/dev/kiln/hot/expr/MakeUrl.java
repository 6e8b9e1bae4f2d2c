package dev.kiln.hot.expr;

/**
 * The function {@code make_url}. A URL of its parts: {@code {scheme, username, password, host, port, path, query, fragment}}.
 *
 * @param arguments what stands under the function's key, exactly as written
 */
public record MakeUrl(Node arguments) implements Call {

    @Override
    public Intrinsic function() {
        return Intrinsic.MAKE_URL;
    }

    @Override
    public <R> R accept(CallVisitor<R> visitor) {
        return visitor.visit(this);
    }
}
