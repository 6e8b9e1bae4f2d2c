package dev.kiln.synth;

import dev.kiln.Condition;
import dev.kiln.hot.diag.Diagnostic;
import dev.kiln.hot.diag.TemplatePath;
import dev.kiln.hot.expr.BooleanNode;
import dev.kiln.hot.expr.Call;
import dev.kiln.hot.expr.If;
import dev.kiln.hot.expr.Intrinsic;
import dev.kiln.hot.expr.ListNode;
import dev.kiln.hot.expr.MapNode;
import dev.kiln.hot.expr.Node;
import dev.kiln.hot.expr.Scalar;
import dev.kiln.hot.expr.StringNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes conditions that stand as values into values: HOT knows a condition's name, and its condition functions, only where a condition
 * is expected, so that elsewhere they become {@code if: [condition, true, false]}.
 */
final class ConditionValues {

    private static final Set<Intrinsic> JUNCTIONS = EnumSet.of(Intrinsic.NOT, Intrinsic.AND, Intrinsic.OR);

    private final Set<Node> names = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Findings findings;

    ConditionValues(Collection<Condition> conditions, Findings findings) {
        conditions.forEach(condition -> names.add(condition.node()));
        this.findings = findings;
    }

    @Nullable
    Node of(@Nullable Node node, TemplatePath path) {
        return node == null ? null : value(node, path);
    }

    Node value(Node node, TemplatePath path) {
        if (isCondition(node)) {
            condition(node, path);
            return new If(new ListNode(List.of(node, new BooleanNode(true), new BooleanNode(false))));
        } else if (node instanceof If call && call.arguments() instanceof ListNode arguments) {
            return branches(call, arguments, path.key("if"));
        } else if (node instanceof Call call) {
            Node arguments = value(call.arguments(), path.key(call.function().wireName()));
            return arguments == call.arguments() ? node : call.function().call(arguments);
        } else if (node instanceof ListNode list) {
            return list(list, path);
        } else if (node instanceof MapNode map) {
            return map(map, path);
        }
        return node;
    }

    /** What a condition compares are values, where no further condition can stand. */
    void condition(Node node, TemplatePath path) {
        if (!(node instanceof Call call)) {
            return;
        }
        TemplatePath place = path.key(call.function().wireName());
        if (!JUNCTIONS.contains(call.function())) {
            compared(call.arguments(), place);
        } else if (call.arguments() instanceof ListNode parts) {
            for (int i = 0; i < parts.items().size(); i++) {
                condition(parts.items().get(i), place.item(i));
            }
        } else {
            condition(call.arguments(), place);
        }
    }

    private void compared(Node node, TemplatePath path) {
        if (isCondition(node)) {
            findings.add(Diagnostic.error(
                    "condition-compared",
                    path,
                    "A condition stands where another condition wants a value, which HOT does not allow",
                    "combine conditions with and, or and not"));
        } else if (node instanceof Call call) {
            compared(call.arguments(), path.key(call.function().wireName()));
        } else if (node instanceof ListNode list) {
            for (int i = 0; i < list.items().size(); i++) {
                compared(list.items().get(i), path.item(i));
            }
        } else if (node instanceof MapNode map) {
            map.entries().values().forEach(value -> compared(value, path));
        }
    }

    private boolean isCondition(Node node) {
        return names.contains(node)
                || (node instanceof Call call
                        && (JUNCTIONS.contains(call.function()) || call.function() == Intrinsic.EQUALS));
    }

    private Node branches(If call, ListNode arguments, TemplatePath path) {
        List<Node> items = new ArrayList<>(arguments.items());
        boolean changed = false;
        for (int i = 0; i < items.size(); i++) {
            Node item = items.get(i);
            if (i == 0) {
                condition(item, path.item(0));
            } else {
                items.set(i, value(item, path.item(i)));
                changed |= items.get(i) != item;
            }
        }
        return changed ? new If(new ListNode(items)) : call;
    }

    private Node list(ListNode list, TemplatePath path) {
        List<Node> items = new ArrayList<>(list.items());
        boolean changed = false;
        for (int i = 0; i < items.size(); i++) {
            Node item = items.get(i);
            items.set(i, value(item, path.item(i)));
            changed |= items.get(i) != item;
        }
        return changed ? new ListNode(items) : list;
    }

    private Node map(MapNode map, TemplatePath path) {
        Map<Scalar, Node> entries = new LinkedHashMap<>();
        boolean changed = false;
        for (Map.Entry<Scalar, Node> entry : map.entries().entrySet()) {
            Node value =
                    value(entry.getValue(), path.key(entry.getKey() instanceof StringNode key ? key.value() : "*"));
            entries.put(entry.getKey(), value);
            changed |= value != entry.getValue();
        }
        return changed ? new MapNode(entries) : map;
    }
}
