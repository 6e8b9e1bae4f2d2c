package dev.kiln;

import dev.kiln.hot.expr.Node;
import dev.kiln.spi.AttributePath;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * An attribute that is a map with keys that depend on the template or the cloud:
 * {@code server.attributes().networks().at("private").at(0)}.
 *
 * @param <E> what each value is: an {@link Expr}, or a class with the parts of the value
 */
public final class MapAttribute<E> implements Expr<Map<String, Object>> {

    private final AttributePath path;
    private final Function<AttributePath, E> value;

    /**
     * An attribute; made by generated code.
     *
     * @param path where the map is
     * @param value makes a value of its place
     */
    public MapAttribute(AttributePath path, Function<AttributePath, E> value) {
        this.path = path;
        this.value = value;
    }

    /**
     * A value of the map.
     *
     * @param key under which key
     * @return the value
     */
    public E at(String key) {
        return value.apply(path.at(key));
    }

    /**
     * Anything within the map: {@code server.attributes().addresses().at("private", 0, "addr")}.
     *
     * @param <P> the type that the part will have
     * @param steps keys of maps (texts) and indices of lists (integers), from the outside in, or expressions of these
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
