package dev.kiln;

import dev.kiln.hot.expr.Node;
import dev.kiln.spi.AttributePath;
import java.util.List;
import java.util.function.Function;

/**
 * An attribute that is a list: {@code port.attributes().fixedIps().at(0).ipAddress()}.
 *
 * @param <E> what each item is: an {@link Expr}, or a class with the parts of the item
 */
public final class ListAttribute<E> implements Expr<List<Object>> {

    private final AttributePath path;
    private final Function<AttributePath, E> item;

    /**
     * An attribute; made by generated code.
     *
     * @param path where the list is
     * @param item makes an item of its place
     */
    public ListAttribute(AttributePath path, Function<AttributePath, E> item) {
        this.path = path;
        this.item = item;
    }

    /**
     * An item of the list.
     *
     * @param index which, from 0
     * @return the item
     */
    public E at(int index) {
        return item.apply(path.at(index));
    }

    /**
     * Anything within the list.
     *
     * @param <P> the type that the part will have
     * @param steps indices of lists (integers) and keys of maps (texts), from the outside in, or expressions of these
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
