package dev.kiln.testing;

import dev.kiln.hot.expr.BooleanNode;
import dev.kiln.hot.expr.Call;
import dev.kiln.hot.expr.FloatNode;
import dev.kiln.hot.expr.IntegerNode;
import dev.kiln.hot.expr.ListNode;
import dev.kiln.hot.expr.MapNode;
import dev.kiln.hot.expr.Node;
import dev.kiln.hot.expr.StringNode;
import java.util.stream.Collectors;

/** A value on one line, for messages. */
final class TemplateText {

    private TemplateText() {}

    static String of(Node node) {
        if (node instanceof StringNode text) {
            return '"' + text.value().replace("\n", "\\n") + '"';
        } else if (node instanceof BooleanNode truth) {
            return String.valueOf(truth.value());
        } else if (node instanceof IntegerNode integer) {
            return integer.value().toString();
        } else if (node instanceof FloatNode decimal) {
            return String.valueOf(decimal.value());
        } else if (node instanceof ListNode list) {
            return list.items().stream().map(TemplateText::of).collect(Collectors.joining(", ", "[", "]"));
        } else if (node instanceof MapNode map) {
            return map.entries().entrySet().stream()
                    .map(entry -> of(entry.getKey()) + ": " + of(entry.getValue()))
                    .collect(Collectors.joining(", ", "{", "}"));
        } else if (node instanceof Call call) {
            return "{" + call.function().wireName() + ": " + of(call.arguments()) + "}";
        }
        return "null";
    }

    /** A key as it stands in a path: a text without quotes. */
    static String bare(Node node) {
        return node instanceof StringNode text ? text.value() : of(node);
    }
}
