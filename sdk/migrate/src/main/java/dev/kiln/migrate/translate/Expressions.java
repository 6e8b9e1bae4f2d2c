package dev.kiln.migrate.translate;

import dev.kiln.hot.diag.TemplatePath;
import dev.kiln.hot.expr.BooleanNode;
import dev.kiln.hot.expr.Call;
import dev.kiln.hot.expr.FloatNode;
import dev.kiln.hot.expr.IntegerNode;
import dev.kiln.hot.expr.ListNode;
import dev.kiln.hot.expr.MapNode;
import dev.kiln.hot.expr.Node;
import dev.kiln.hot.expr.NullNode;
import dev.kiln.hot.expr.Scalar;
import dev.kiln.hot.expr.StringNode;
import dev.kiln.migrate.write.Doc;
import dev.kiln.migrate.write.JavaText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Writes the values of a template as Java expressions. */
final class Expressions {

    private static final int MANY_ITEMS = 1;

    /** Below this, a number of whole units is written with all its digits. */
    private static final double PLAIN_BELOW = 1E15;

    private final Scope scope;
    private final Calls calls;

    Expressions(Scope scope) {
        this.scope = scope;
        this.calls = new Calls(scope, this);
    }

    /** A value, as whatever it is in Java. */
    Code code(Node node) {
        if (node instanceof StringNode text) {
            return Code.literal(Kind.STRING, JavaText.literal(text.value()));
        } else if (node instanceof IntegerNode number) {
            return Code.literal(Kind.NUMBER, integer(number));
        } else if (node instanceof FloatNode number) {
            return Code.literal(Kind.NUMBER, Doc.text(fraction(number.value())));
        } else if (node instanceof BooleanNode truth) {
            return Code.literal(Kind.BOOLEAN, Doc.text(Boolean.toString(truth.value())));
        } else if (node instanceof ListNode list) {
            return Code.literal(Kind.LIST, list(list));
        } else if (node instanceof MapNode map) {
            return Code.literal(Kind.MAP, anyMap(map));
        } else if (node instanceof NullNode) {
            return nothing();
        }
        return ((Call) node).accept(calls);
    }

    /** A value where Java wants an {@code Object}. */
    Doc any(Node node) {
        return code(node).any();
    }

    /** A text that describes something. */
    static Doc description(StringNode text) {
        return JavaText.description(text.value());
    }

    /** A value where Java takes a literal or an {@code Expr} of a kind. */
    Doc argument(Node node, Kind wanted) {
        Code code = code(node);
        return code.form() == Code.Form.LITERAL && code.kind() == wanted ? code.doc() : expr(code, wanted);
    }

    /** A value where Java wants an {@code Expr} of a kind. */
    Doc expr(Node node, Kind wanted) {
        return expr(code(node), wanted);
    }

    /** A value where Java wants an {@code Expr} of a kind. */
    Doc expr(Code code, Kind wanted) {
        boolean fits = wanted == Kind.ANY || code.kind() == wanted;
        return switch (code.form()) {
            case LITERAL -> Doc.of(scope.kernel("Expr") + ".of(", code.doc(), ")");
            case INFERRED -> fits || code.kind() == Kind.ANY ? code.any() : converted(code.any(), wanted);
            case RESOURCE -> wanted == Kind.STRING || wanted == Kind.ANY ? code.any() : converted(code.any(), wanted);
            case EXPR -> fits ? code.doc() : converted(code.doc(), wanted);
        };
    }

    private static Doc converted(Doc expr, Kind wanted) {
        return Doc.of(expr, "." + wanted.conversion() + "()");
    }

    private Code nothing() {
        return Code.inferred(Kind.ANY, Doc.text(scope.kernel("Expr") + "."), Doc.text("of(null)"));
    }

    /** A list as {@code List.of(...)}. */
    Doc list(ListNode list) {
        Optional<TemplatePath> place = scope.places().of(list);
        List<Doc> items = new ArrayList<>();
        for (int i = 0; i < list.items().size(); i++) {
            Node item = list.items().get(i);
            int index = i;
            items.add(commented(place.map(path -> path.item(index)), () -> any(item)));
        }
        return listOf(items);
    }

    /** What is written of a part of the template, below the comments at it and within it. */
    private Doc commented(Optional<TemplatePath> place, Supplier<Doc> written) {
        if (place.isEmpty()) {
            return written.get();
        }
        List<String> above = scope.comments().take(place.get());
        Doc doc = written.get();
        above.addAll(scope.comments().takeAll(place.get()));
        return Comments.above(above, doc);
    }

    Doc listOf(List<Doc> items) {
        String function = scope.util("List") + ".of";
        return items.size() == 1 && !Comments.isCommented(items.get(0))
                ? Doc.call(function, items)
                : Doc.rows(function, items);
    }

    /** A map with texts as keys, where Java wants a {@code Map<String, ?>}. */
    Doc map(MapNode map) {
        if (!map.entries().keySet().stream().allMatch(StringNode.class::isInstance)) {
            throw new UntypableException("a map has keys that are no text");
        }
        return anyMap(map);
    }

    private Doc anyMap(MapNode map) {
        if (map.entries().isEmpty()) {
            return Doc.text(scope.util("Map") + ".of()");
        }
        boolean texts = map.entries().keySet().stream().allMatch(StringNode.class::isInstance);
        if (map.entries().size() > MANY_ITEMS && !texts) {
            return entries(map);
        }
        boolean one = map.entries().size() == 1 && !map.entries().containsValue(NullNode.NULL);
        String function = one ? scope.util("Map") + ".of" : scope.kernel("Entries") + ".of";
        Optional<TemplatePath> place = texts ? scope.places().of(map) : Optional.empty();
        List<Doc> pairs = new ArrayList<>();
        for (Map.Entry<Scalar, Node> entry : map.entries().entrySet()) {
            String name = entry.getKey() instanceof StringNode text ? text.value() : "";
            pairs.add(commented(place.map(path -> path.key(name)), () -> pair(entry, one)));
        }
        return one && !Comments.isCommented(pairs.get(0))
                ? Doc.of(function, "(", pairs.get(0), ")")
                : Doc.rows(function, pairs);
    }

    private Doc pair(Map.Entry<Scalar, Node> entry, boolean alone) {
        Doc value = Permissions.mode(entry.getKey(), entry.getValue())
                .orElseGet(() -> entry.getValue() instanceof NullNode ? Doc.text("null") : any(entry.getValue()));
        Doc key = any(entry.getKey());
        return alone ? Doc.lonePair(key, value) : Doc.pair(key, value);
    }

    /** Maps with keys of several types. */
    private Doc entries(MapNode map) {
        List<Doc> pairs = new ArrayList<>();
        map.entries()
                .forEach((key, value) ->
                        pairs.add(Doc.call(scope.util("Map") + ".entry", List.of(any(key), any(value)))));
        return Doc.rows(scope.util("Map") + ".ofEntries", pairs);
    }

    static Doc integer(IntegerNode number) {
        if (number.value().bitLength() < Integer.SIZE) {
            return Doc.text(number.value().toString());
        } else if (number.value().bitLength() < Long.SIZE) {
            return Doc.text(number.value() + "L");
        }
        return Doc.text("new java.math.BigInteger(\"" + number.value() + "\")");
    }

    static String fraction(double value) {
        if (Double.isNaN(value)) {
            return "Double.NaN";
        } else if (Double.isInfinite(value)) {
            return value > 0 ? "Double.POSITIVE_INFINITY" : "Double.NEGATIVE_INFINITY";
        }
        String shortest = Double.toString(value);
        if (!shortest.contains("E") || Math.abs(value) < 1 || Math.abs(value) >= PLAIN_BELOW) {
            return shortest;
        }
        BigDecimal digits = new BigDecimal(shortest);
        return digits.setScale(Math.max(1, digits.scale())).toPlainString();
    }
}
