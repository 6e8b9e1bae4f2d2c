package dev.kiln.migrate.cfn;

import dev.kiln.hot.expr.BooleanNode;
import dev.kiln.hot.expr.IntegerNode;
import dev.kiln.hot.expr.ListNode;
import dev.kiln.hot.expr.MapNode;
import dev.kiln.hot.expr.Node;
import dev.kiln.hot.expr.StringNode;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Translates parameters. Source: SEMANTICS section 5. */
final class CfnParameter {

    private static final Map<String, String> TYPES = Map.of(
            "String", "string",
            "Number", "number",
            "CommaDelimitedList", "comma_delimited_list",
            "Json", "json",
            "Boolean", "boolean");

    private CfnParameter() {}

    /** The parameter in HOT; empty when it has no counterpart. */
    static Optional<Node> toHot(Node definition) {
        if (!(definition instanceof MapNode map)
                || !(map.get("Type") instanceof StringNode type)
                || !TYPES.containsKey(type.value())) {
            return Optional.empty();
        }
        Map<String, Node> hot = new LinkedHashMap<>();
        hot.put("type", new StringNode(TYPES.getOrDefault(type.value(), "string")));
        copy(map, "Description", hot, "description");
        copy(map, "Default", hot, "default");
        if (isTrue(map.get("NoEcho"))) {
            hot.put("hidden", new BooleanNode(true));
        }
        List<Node> constraints = constraints(map);
        if (!constraints.isEmpty()) {
            hot.put("constraints", new ListNode(constraints));
        }
        return Optional.of(MapNode.of(hot));
    }

    private static List<Node> constraints(MapNode map) {
        List<Node> constraints = new ArrayList<>();
        Node allowed = map.get("AllowedValues");
        if (allowed != null) {
            constraints.add(constraint(map, "allowed_values", allowed));
        }
        Node pattern = map.get("AllowedPattern");
        if (pattern != null) {
            constraints.add(constraint(map, "allowed_pattern", pattern));
        }
        bounds(map, "MinLength", "MaxLength").ifPresent(bounds -> constraints.add(constraint(map, "length", bounds)));
        bounds(map, "MinValue", "MaxValue").ifPresent(bounds -> constraints.add(constraint(map, "range", bounds)));
        return constraints;
    }

    private static Node constraint(MapNode map, String kind, Node value) {
        Map<String, Node> constraint = new LinkedHashMap<>();
        constraint.put(kind, value);
        copy(map, "ConstraintDescription", constraint, "description");
        return MapNode.of(constraint);
    }

    private static Optional<Node> bounds(MapNode map, String min, String max) {
        Map<String, Node> bounds = new LinkedHashMap<>();
        number(map.get(min)).ifPresent(number -> bounds.put("min", number));
        number(map.get(max)).ifPresent(number -> bounds.put("max", number));
        return bounds.isEmpty() ? Optional.empty() : Optional.of(MapNode.of(bounds));
    }

    /** A bound, which CloudFormation writes as text as well. */
    private static Optional<Node> number(@Nullable Node node) {
        if (node instanceof StringNode text && text.value().matches("-?\\d{1,18}")) {
            return Optional.of(new IntegerNode(new BigInteger(text.value())));
        }
        return Optional.ofNullable(node);
    }

    private static void copy(MapNode from, String key, Map<String, Node> to, String word) {
        Node value = from.get(key);
        if (value != null) {
            to.put(word, value);
        }
    }

    private static boolean isTrue(@Nullable Node node) {
        return (node instanceof BooleanNode truth && truth.value())
                || (node instanceof StringNode text && text.value().equalsIgnoreCase("true"));
    }
}
