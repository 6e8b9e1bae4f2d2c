package dev.kiln.hot.diff;

import dev.kiln.hot.expr.Call;
import dev.kiln.hot.expr.CfnGetAtt;
import dev.kiln.hot.expr.CfnRef;
import dev.kiln.hot.expr.GetAttr;
import dev.kiln.hot.expr.GetResource;
import dev.kiln.hot.expr.ListNode;
import dev.kiln.hot.expr.MapNode;
import dev.kiln.hot.expr.Node;
import dev.kiln.hot.expr.StringNode;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The resources that a value mentions, by reference id or by attribute. A name that is itself computed cannot be told and is left
 * out.
 */
final class Mentions {

    private final Map<String, How> resources = new LinkedHashMap<>();

    /** How a resource is mentioned. */
    enum How {
        /** By its id, which a replacement changes. */
        REFERENCE,
        /** By an attribute, which any change may change. */
        ATTRIBUTE
    }

    private Mentions() {}

    static Mentions in(Node node) {
        Mentions mentions = new Mentions();
        mentions.collect(node);
        return mentions;
    }

    Map<String, How> resources() {
        return resources;
    }

    private void collect(Node node) {
        if (node instanceof ListNode list) {
            list.items().forEach(this::collect);
        } else if (node instanceof MapNode map) {
            map.entries().values().forEach(this::collect);
        } else if (node instanceof Call call) {
            mention(call);
            collect(call.arguments());
        }
    }

    private void mention(Call call) {
        if (first(call.arguments()) instanceof StringNode name) {
            if (call instanceof GetResource || call instanceof CfnRef) {
                resources.put(name.value(), How.REFERENCE);
            } else if (call instanceof GetAttr || call instanceof CfnGetAtt) {
                resources.putIfAbsent(name.value(), How.ATTRIBUTE);
            }
        }
    }

    private static Node first(Node arguments) {
        return arguments instanceof ListNode list && !list.items().isEmpty()
                ? list.items().get(0)
                : arguments;
    }
}
