package dev.kiln.hot.value;

import dev.kiln.hot.expr.BooleanNode;
import dev.kiln.hot.expr.Call;
import dev.kiln.hot.expr.FloatNode;
import dev.kiln.hot.expr.IntegerNode;
import dev.kiln.hot.expr.ListNode;
import dev.kiln.hot.expr.MapNode;
import dev.kiln.hot.expr.Node;
import dev.kiln.hot.expr.Scalar;
import dev.kiln.hot.expr.StringNode;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Literal nodes as resolved values. */
public final class NodeValues {

    private NodeValues() {}

    /**
     * The value of a node in a place where functions are not evaluated: a call is the map that it was written as.
     *
     * @param node the node
     * @return the resolved value
     */
    public static @Nullable Object of(Node node) {
        if (node instanceof Scalar scalar) {
            return ofScalar(scalar);
        }
        if (node instanceof ListNode list) {
            List<@Nullable Object> items = new ArrayList<>(list.items().size());
            for (Node item : list.items()) {
                items.add(of(item));
            }
            return Collections.unmodifiableList(items);
        }
        return node instanceof Call call
                ? Collections.singletonMap(call.function().wireName(), of(call.arguments()))
                : ofMap((MapNode) node);
    }

    /**
     * The value of a map in a place where functions are not evaluated.
     *
     * @param map the node
     * @return its entries, in their order
     */
    public static Map<@Nullable Object, @Nullable Object> ofMap(MapNode map) {
        Map<@Nullable Object, @Nullable Object> entries = new LinkedHashMap<>();
        map.entries().forEach((key, value) -> entries.put(ofScalar(key), of(value)));
        return Collections.unmodifiableMap(entries);
    }

    /**
     * The value of a scalar.
     *
     * @param scalar the scalar
     * @return the resolved value
     */
    public static @Nullable Object ofScalar(Scalar scalar) {
        if (scalar instanceof StringNode string) {
            return string.value();
        }
        if (scalar instanceof IntegerNode integer) {
            return integer(integer.value());
        }
        if (scalar instanceof BooleanNode bool) {
            return bool.value();
        }
        return scalar instanceof FloatNode number ? number.value() : null;
    }

    /**
     * An integer in the form in which resolved values have it.
     *
     * @param value the number
     * @return a Long where it fits, else the number itself
     */
    public static Object integer(BigInteger value) {
        return value.bitLength() < Long.SIZE ? (Object) value.longValue() : value;
    }
}
