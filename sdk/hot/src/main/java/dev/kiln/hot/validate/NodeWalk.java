package dev.kiln.hot.validate;

import dev.kiln.hot.diag.TemplatePath;
import dev.kiln.hot.expr.Call;
import dev.kiln.hot.expr.If;
import dev.kiln.hot.expr.ListNode;
import dev.kiln.hot.expr.MapNode;
import dev.kiln.hot.expr.Node;
import dev.kiln.hot.expr.Scalar;
import dev.kiln.hot.value.NodeValues;
import dev.kiln.hot.value.PythonText;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Visits every node under a place, outer ones first. The branch that an {@code if} is known not to take does not exist. */
final class NodeWalk {

    private final Function<Node, @Nullable Boolean> conditions;
    private final BiConsumer<Node, TemplatePath> visitor;

    NodeWalk(Function<Node, @Nullable Boolean> conditions, BiConsumer<Node, TemplatePath> visitor) {
        this.conditions = conditions;
        this.visitor = visitor;
    }

    void visit(@Nullable Node node, TemplatePath path) {
        if (node == null) {
            return;
        }
        visitor.accept(node, path);
        if (node instanceof ListNode list) {
            items(list.items(), path);
        } else if (node instanceof MapNode map) {
            map.entries().forEach((key, value) -> visit(value, path.key(keyText(key))));
        } else if (node instanceof If call && call.arguments() instanceof ListNode arguments) {
            branches(arguments.items(), path.key(call.function().wireName()));
        } else if (node instanceof Call call) {
            visit(call.arguments(), path.key(call.function().wireName()));
        }
    }

    private void items(List<Node> items, TemplatePath path) {
        for (int i = 0; i < items.size(); i++) {
            visit(items.get(i), path.item(i));
        }
    }

    private void branches(List<Node> arguments, TemplatePath path) {
        Boolean chosen = arguments.isEmpty() ? null : conditions.apply(arguments.get(0));
        for (int i = 0; i < arguments.size(); i++) {
            boolean skipped = chosen != null && i == (chosen ? 2 : 1);
            if (!skipped) {
                visit(arguments.get(i), path.item(i));
            }
        }
    }

    static String keyText(Scalar key) {
        return PythonText.str(NodeValues.ofScalar(key));
    }
}
