package dev.kiln.hot.validate;

import dev.kiln.hot.expr.And;
import dev.kiln.hot.expr.BooleanNode;
import dev.kiln.hot.expr.Equals;
import dev.kiln.hot.expr.GetParam;
import dev.kiln.hot.expr.ListNode;
import dev.kiln.hot.expr.Node;
import dev.kiln.hot.expr.Not;
import dev.kiln.hot.expr.NullNode;
import dev.kiln.hot.expr.Or;
import dev.kiln.hot.expr.Scalar;
import dev.kiln.hot.expr.StringNode;
import dev.kiln.hot.value.NodeValues;
import dev.kiln.hot.value.PythonEquality;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is known about conditions before the stack exists: true, false, or null for not known. */
final class ConditionTruth {

    /** Knows nothing, not even what literals say. */
    static final ConditionTruth UNKNOWN = new ConditionTruth(Map.of(), Map.of(), false);

    private final Map<String, Node> definitions;
    private final Map<String, ?> parameters;
    private final boolean looks;
    private final Set<String> underway = new HashSet<>();

    /** Parameters are the ones whose value is certain. */
    ConditionTruth(Map<String, Node> definitions, Map<String, ?> parameters) {
        this(definitions, parameters, true);
    }

    private ConditionTruth(Map<String, Node> definitions, Map<String, ?> parameters, boolean looks) {
        this.definitions = definitions;
        this.parameters = parameters;
        this.looks = looks;
    }

    /** The truth of a condition in the place where a name stands for a condition of that name. */
    @Nullable
    Boolean of(@Nullable Node condition) {
        if (!looks) {
            return null;
        }
        if (condition == null || condition instanceof NullNode) {
            return true;
        }
        return condition instanceof StringNode name ? named(name.value()) : definition(condition);
    }

    private @Nullable Boolean named(String name) {
        Node definition = definitions.get(name);
        if (definition == null || !underway.add(name)) {
            return null;
        }
        try {
            return definition(definition);
        } finally {
            underway.remove(name);
        }
    }

    private @Nullable Boolean definition(Node node) {
        if (node instanceof BooleanNode literal) {
            return literal.value();
        }
        if (node instanceof GetParam call && call.arguments() instanceof StringNode name) {
            return parameters.get(name.value()) instanceof Boolean value ? value : null;
        }
        if (node instanceof Not call) {
            Boolean inner = call.arguments() instanceof NullNode ? null : of(call.arguments());
            return inner == null ? null : !inner;
        }
        if (node instanceof And call) {
            return all(call.arguments(), true);
        }
        if (node instanceof Or call) {
            return all(call.arguments(), false);
        }
        return node instanceof Equals call ? equal(call.arguments()) : null;
    }

    /** Whether all are as wanted; one that is not decides against the wanted value. */
    private @Nullable Boolean all(Node arguments, boolean wanted) {
        if (!(arguments instanceof ListNode list)) {
            return null;
        }
        boolean unknown = false;
        for (Node item : list.items()) {
            Boolean truth = item instanceof NullNode ? null : of(item);
            if (truth == null) {
                unknown = true;
            } else if (truth != wanted) {
                return truth;
            }
        }
        return unknown ? null : (Boolean) wanted;
    }

    private @Nullable Boolean equal(Node arguments) {
        if (!(arguments instanceof ListNode list) || list.items().size() != 2) {
            return null;
        }
        List<Node> sides = list.items();
        if (!isKnown(sides.get(0)) || !isKnown(sides.get(1))) {
            return null;
        }
        return PythonEquality.equal(value(sides.get(0)), value(sides.get(1)));
    }

    private boolean isKnown(Node node) {
        return node instanceof Scalar
                || (node instanceof GetParam call
                        && call.arguments() instanceof StringNode name
                        && parameters.containsKey(name.value()));
    }

    private @Nullable Object value(Node node) {
        return node instanceof GetParam call && call.arguments() instanceof StringNode name
                ? parameters.get(name.value())
                : NodeValues.of(node);
    }
}
