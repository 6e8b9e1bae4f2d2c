package dev.kiln;

import dev.kiln.hot.expr.Node;
import dev.kiln.spi.AttributePath;
import java.util.List;

/**
 * An attribute that is a map or a list of which nothing more is known; it may be used as a whole, or a part of it.
 *
 * @param <T> the type of the whole: a {@code Map} or a {@code List}
 */
public final class AnyAttribute<T> implements Expr<T> {

    private final AttributePath path;

    /**
     * An attribute; made by generated code.
     *
     * @param path where the value is
     */
    public AnyAttribute(AttributePath path) {
        this.path = path;
    }

    /**
     * A part of the value.
     *
     * @param <P> the type that the part will have
     * @param steps keys of maps (texts) and indices of lists (integers), from the outside in
     * @return the expression ({@code get_attr})
     */
    public <P> Expr<P> at(Object... steps) {
        return path.at(steps).expr();
    }

    @Override
    public Node node() {
        return path.expr().node();
    }

    @Override
    public List<Reference> references() {
        return path.expr().references();
    }
}
