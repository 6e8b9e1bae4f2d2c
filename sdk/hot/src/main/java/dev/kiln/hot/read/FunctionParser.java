package dev.kiln.hot.read;

import dev.kiln.hot.FunctionTable;
import dev.kiln.hot.HotVersion;
import dev.kiln.hot.expr.Intrinsic;
import dev.kiln.hot.expr.ListNode;
import dev.kiln.hot.expr.MapNode;
import dev.kiln.hot.expr.Node;
import dev.kiln.hot.expr.Scalar;
import dev.kiln.hot.expr.StringNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds the calls in plain data: maps whose only key is a function of the version. Source: SEMANTICS section 2. */
final class FunctionParser {

    private final HotVersion version;

    FunctionParser(HotVersion version) {
        this.version = version;
    }

    /** A value of a resource or an output. */
    Node value(Node data) {
        return parse(data, false);
    }

    /** A condition, in which other functions are calls than in a value. */
    Node condition(Node data) {
        return parse(data, true);
    }

    private Node parse(Node data, boolean condition) {
        if (data instanceof MapNode map) {
            Intrinsic function = function(map, condition);
            if (function != null) {
                Node arguments = map.entries().values().iterator().next();
                return function.call(
                        function == Intrinsic.IF && !condition ? branches(arguments) : parse(arguments, condition));
            }
            return map(map, condition);
        }
        return data instanceof ListNode list ? list(list, condition) : data;
    }

    /** The first argument of {@code if} is a condition. */
    private Node branches(Node arguments) {
        if (!(arguments instanceof ListNode list) || list.items().isEmpty()) {
            return parse(arguments, false);
        }
        List<Node> items = new ArrayList<>(list.items().size());
        for (Node item : list.items()) {
            items.add(parse(item, items.isEmpty()));
        }
        return new ListNode(items);
    }

    private Node map(MapNode map, boolean condition) {
        Map<Scalar, Node> entries = new LinkedHashMap<>();
        boolean changed = false;
        for (Map.Entry<Scalar, Node> entry : map.entries().entrySet()) {
            Node value = parse(entry.getValue(), condition);
            changed |= value != entry.getValue();
            entries.put(entry.getKey(), value);
        }
        return changed ? new MapNode(entries) : map;
    }

    private Node list(ListNode list, boolean condition) {
        List<Node> items = new ArrayList<>(list.items().size());
        boolean changed = false;
        for (Node item : list.items()) {
            Node value = parse(item, condition);
            changed |= value != item;
            items.add(value);
        }
        return changed ? new ListNode(items) : list;
    }

    private @Nullable Intrinsic function(MapNode map, boolean condition) {
        if (map.entries().size() != 1 || !(map.entries().keySet().iterator().next() instanceof StringNode name)) {
            return null;
        }
        Intrinsic function = Intrinsic.named(name.value()).orElse(null);
        if (function == null) {
            return null;
        }
        boolean call =
                condition ? FunctionTable.isConditionCall(function, version) : FunctionTable.isCall(function, version);
        return call ? function : null;
    }
}
