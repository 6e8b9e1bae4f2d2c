package dev.kiln.synth;

import dev.kiln.hot.expr.Call;
import dev.kiln.hot.expr.ListNode;
import dev.kiln.hot.expr.MapNode;
import dev.kiln.hot.expr.Node;
import dev.kiln.hot.expr.Scalar;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** Exchanges mentions within an expression for others. Mentions are told by identity: an equal node may mean something else. */
final class Substitution {

    private final IdentityHashMap<Node, Node> replacements = new IdentityHashMap<>();

    void replace(Node mention, Node other) {
        replacements.put(mention, other);
    }

    boolean isEmpty() {
        return replacements.isEmpty();
    }

    Node apply(Node node) {
        Node other = replacements.get(node);
        if (other != null) {
            return other;
        } else if (node instanceof Call call) {
            return call.function().call(apply(call.arguments()));
        } else if (node instanceof ListNode list) {
            return new ListNode(list.items().stream().map(this::apply).toList());
        } else if (node instanceof MapNode map) {
            Map<Scalar, Node> entries = new LinkedHashMap<>();
            map.entries().forEach((key, value) -> entries.put(key, apply(value)));
            return new MapNode(entries);
        }
        return node;
    }
}
