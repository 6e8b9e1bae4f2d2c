package dev.kiln.hot.expr;

/**
 * The function {@code map_merge}. Several maps laid over each other, the later one wins: a list of maps.
 *
 * @param arguments what stands under the function's key, exactly as written
 */
public record MapMerge(Node arguments) implements Call {

    @Override
    public Intrinsic function() {
        return Intrinsic.MAP_MERGE;
    }

    @Override
    public <R> R accept(CallVisitor<R> visitor) {
        return visitor.visit(this);
    }
}
