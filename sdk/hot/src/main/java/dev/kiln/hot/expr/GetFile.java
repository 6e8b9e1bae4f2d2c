package dev.kiln.hot.expr;

/**
 * The function {@code get_file}. The content of a file that is sent along with the template: {@code key}.
 *
 * @param arguments what stands under the function's key, exactly as written
 */
public record GetFile(Node arguments) implements Call {

    @Override
    public Intrinsic function() {
        return Intrinsic.GET_FILE;
    }

    @Override
    public <R> R accept(CallVisitor<R> visitor) {
        return visitor.visit(this);
    }
}
