package dev.kiln.hot.expr;

/**
 * The function {@code map_replace}. A map with keys and values renamed: {@code [map, {keys, values}]}.
 *
 * @param arguments what stands under the function's key, exactly as written
 */
public record MapReplace(Node arguments) implements Call {

    @Override
    public Intrinsic function() {
        return Intrinsic.MAP_REPLACE;
    }

    @Override
    public <R> R accept(CallVisitor<R> visitor) {
        return visitor.visit(this);
    }
}
