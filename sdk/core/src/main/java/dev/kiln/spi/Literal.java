package dev.kiln.spi;

import dev.kiln.Expr;
import dev.kiln.IncludedFile;
import dev.kiln.Reference;
import dev.kiln.hot.expr.BooleanNode;
import dev.kiln.hot.expr.FloatNode;
import dev.kiln.hot.expr.IntegerNode;
import dev.kiln.hot.expr.ListNode;
import dev.kiln.hot.expr.MapNode;
import dev.kiln.hot.expr.Node;
import dev.kiln.hot.expr.NullNode;
import dev.kiln.hot.expr.Scalar;
import dev.kiln.hot.expr.StringNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Turns plain Java values, and expressions within them, into template nodes. */
public final class Literal {

    private Literal() {}

    /**
     * The node of a plain value. Maps and sets that have no order of their own, such as {@code Map.of}, are sorted by key, so that one
     * program gives the same template in each JVM.
     *
     * @param value a text, a number, a boolean, a {@link WireValue}, an {@link Expr}, a list or map of these, or null
     * @return the node
     * @throws IllegalArgumentException when the value is of another class, which is a mistake of the program
     */
    public static Node node(@Nullable Object value) {
        if (value == null) {
            return NullNode.NULL;
        } else if (value instanceof Expr<?> expr) {
            return expr.node();
        } else if (value instanceof String text) {
            return new StringNode(text);
        } else if (value instanceof WireValue constant) {
            return new StringNode(constant.wireValue());
        } else if (value instanceof Boolean truth) {
            return new BooleanNode(truth);
        } else if (value instanceof Number number) {
            return number(number);
        } else if (value instanceof Map<?, ?> map) {
            return map(map);
        } else if (value instanceof Iterable<?> items) {
            List<Node> nodes = new ArrayList<>();
            Order.of(items).forEach(item -> nodes.add(node(item)));
            return new ListNode(nodes);
        } else if (value instanceof Misfit misfit) {
            throw new IllegalArgumentException(misfit.problem());
        }
        throw new IllegalArgumentException("a " + value.getClass().getName()
                + " cannot stand in a template; use a String, a number, a boolean, a List, a Map or an Expr");
    }

    /**
     * All that the expressions within a plain value refer to.
     *
     * @param value as for {@link #node}
     * @return the references in the order of their mention
     */
    public static List<Reference> references(@Nullable Object value) {
        List<Reference> found = new ArrayList<>();
        visit(value, expr -> found.addAll(expr.references()));
        return found;
    }

    /**
     * All files that the expressions within a plain value need.
     *
     * @param value as for {@link #node}
     * @return the files in the order of their mention
     */
    public static List<IncludedFile> files(@Nullable Object value) {
        List<IncludedFile> found = new ArrayList<>();
        visit(value, expr -> found.addAll(expr.files()));
        return found;
    }

    private static void visit(@Nullable Object value, Consumer<Expr<?>> visitor) {
        if (value instanceof Expr<?> expr) {
            visitor.accept(expr);
        } else if (value instanceof Map<?, ?> map) {
            Order.of(map).values().forEach(item -> visit(item, visitor));
        } else if (value instanceof Iterable<?> items) {
            Order.of(items).forEach(item -> visit(item, visitor));
        }
    }

    private static Node number(Number number) {
        if (number instanceof Double || number instanceof Float || number instanceof BigDecimal) {
            return new FloatNode(number.doubleValue());
        }
        return number instanceof BigInteger big ? new IntegerNode(big) : IntegerNode.of(number.longValue());
    }

    private static Node map(Map<?, ?> map) {
        Map<Scalar, Node> entries = new LinkedHashMap<>();
        Order.of(map).forEach((key, value) -> {
            if (!(node(key) instanceof Scalar scalar)) {
                throw new IllegalArgumentException("a map's key must be a text, a number or a boolean, not " + key);
            }
            entries.put(scalar, node(value));
        });
        return new MapNode(entries);
    }
}
