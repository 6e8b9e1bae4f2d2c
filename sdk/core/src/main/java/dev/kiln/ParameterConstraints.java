package dev.kiln;

import dev.kiln.hot.ParameterType;
import dev.kiln.hot.constraint.ModuloConstraint;
import dev.kiln.hot.expr.IntegerNode;
import dev.kiln.hot.expr.ListNode;
import dev.kiln.hot.expr.MapNode;
import dev.kiln.hot.expr.Node;
import dev.kiln.hot.expr.StringNode;
import dev.kiln.hot.value.PythonPattern;
import dev.kiln.hot.value.ValueException;
import dev.kiln.spi.CallSite;
import dev.kiln.spi.Literal;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rules of one parameter as the program sets them, each checked on the spot. */
final class ParameterConstraints {

    private static final Set<ParameterType> SIZED =
            EnumSet.of(ParameterType.STRING, ParameterType.JSON, ParameterType.COMMA_DELIMITED_LIST);
    private static final Set<ParameterType> LISTED = EnumSet.complementOf(EnumSet.of(ParameterType.JSON));

    private final ParameterType type;
    private final List<ParameterConstraint> constraints = new ArrayList<>();

    ParameterConstraints(ParameterType type) {
        this.type = type;
    }

    List<ParameterConstraint> all() {
        return List.copyOf(constraints);
    }

    /** The rules as they stand in a template, without those that make no sense. */
    List<Node> sound() {
        return constraints.stream()
                .filter(constraint -> constraint.problem() == null)
                .map(ParameterConstraint::node)
                .toList();
    }

    /** A rule as a template has it, checked only with the template. */
    void raw(Map<String, ?> definition) {
        add(ParameterConstraint.RAW, Literal.node(definition), null);
    }

    /** Gives the newest rule the words that Heat says where it is broken. */
    void describe(String text) {
        if (constraints.isEmpty()) {
            add("description", new StringNode(text), "there is no constraint yet that this text could describe");
        } else {
            int last = constraints.size() - 1;
            constraints.set(last, constraints.get(last).describedAs(text));
        }
    }

    void range(@Nullable Number min, @Nullable Number max) {
        add("range", bounds(min, max), suits(Set.of(ParameterType.NUMBER), "range", empty(min, max)));
    }

    void length(@Nullable Integer min, @Nullable Integer max) {
        String problem = empty(min, max);
        if (problem == null && ((min != null && min < 0) || (max != null && max < 0))) {
            problem = "a length is never negative";
        }
        add("length", bounds(min, max), suits(SIZED, "length", problem));
    }

    void modulo(long step, long offset) {
        String problem = null;
        try {
            new ModuloConstraint(step, offset);
        } catch (ValueException refused) {
            problem = refused.getMessage();
        }
        Map<String, Node> pair = new LinkedHashMap<>();
        pair.put("step", IntegerNode.of(step));
        pair.put("offset", IntegerNode.of(offset));
        add("modulo", MapNode.of(pair), suits(Set.of(ParameterType.NUMBER), "modulo", problem));
    }

    /** Of a list parameter each value may be a list of items, too. */
    void allowedValues(Iterable<?> values) {
        List<Node> allowed = new ArrayList<>();
        String problem = null;
        for (Object value : values) {
            Node node = Literal.node(value);
            if (value == null) {
                problem = "null cannot be given as a value, so it cannot be allowed either";
            } else if (type == ParameterType.COMMA_DELIMITED_LIST && node instanceof ListNode items) {
                allowed.addAll(items.items());
            } else {
                allowed.add(node);
            }
        }
        if (allowed.isEmpty() && problem == null) {
            problem = "no value is allowed";
        }
        add("allowed_values", new ListNode(allowed), suits(LISTED, "allowed values", problem));
    }

    void allowedPattern(String pattern) {
        String problem = null;
        try {
            PythonPattern.compile(pattern);
        } catch (ValueException refused) {
            problem = "this is no regular expression of Python's: " + refused.getMessage();
        }
        add("allowed_pattern", new StringNode(pattern), suits(Set.of(ParameterType.STRING), "pattern", problem));
    }

    void custom(String name) {
        add("custom_constraint", new StringNode(name), suits(LISTED, "custom constraint", null));
    }

    private void add(String kind, Node value, @Nullable String problem) {
        constraints.add(new ParameterConstraint(kind, value, null, CallSite.here(), problem));
    }

    private @Nullable String suits(Set<ParameterType> types, String what, @Nullable String problem) {
        return types.contains(type)
                ? problem
                : "a parameter of type " + type.wireName() + " takes no " + what + "; parameters of type "
                        + String.join(
                                ", ",
                                types.stream()
                                        .map(ParameterType::wireName)
                                        .sorted()
                                        .toList()) + " do";
    }

    private static @Nullable String empty(@Nullable Number min, @Nullable Number max) {
        return min == null || max == null || exact(min).compareTo(exact(max)) <= 0
                ? null
                : "the smallest value, " + min + ", is greater than the greatest, " + max;
    }

    private static BigDecimal exact(Number number) {
        return new BigDecimal(number.toString());
    }

    private static Node bounds(@Nullable Number min, @Nullable Number max) {
        Map<String, Node> bounds = new LinkedHashMap<>();
        if (min != null) {
            bounds.put("min", Literal.node(min));
        }
        if (max != null) {
            bounds.put("max", Literal.node(max));
        }
        return MapNode.of(bounds);
    }
}
