package dev.kiln;

import dev.kiln.hot.expr.Node;
import dev.kiln.spi.AttributePath;
import java.util.List;
import java.util.Map;

/** A map within an attribute whose keys are known; the generated subclasses have a method for each key. */
public abstract class AttributePart implements Expr<Map<String, Object>> {

    private final AttributePath path;

    /**
     * A map within an attribute.
     *
     * @param path where it is
     */
    protected AttributePart(AttributePath path) {
        this.path = path;
    }

    /**
     * Where the value of a key is.
     *
     * @param key the key in Heat
     * @return its place
     */
    protected final AttributePath key(String key) {
        return path.at(key);
    }

    /**
     * Anything within the map, also under keys for which there is no method.
     *
     * @param <P> the type that the part will have
     * @param steps keys of maps (texts) and indices of lists (integers), from the outside in, or expressions of these
     * @return the expression ({@code get_attr})
     */
    public final <P> Expr<P> at(Object... steps) {
        return path.at(steps).expr();
    }

    @Override
    public final Node node() {
        return path.expr().node();
    }

    @Override
    public final List<Reference> references() {
        return path.expr().references();
    }
}
