package dev.kiln.engine.run;

import dev.kiln.hot.expr.Call;
import dev.kiln.hot.expr.GetAttr;
import dev.kiln.hot.expr.ListNode;
import dev.kiln.hot.expr.MapNode;
import dev.kiln.hot.expr.Node;
import dev.kiln.hot.expr.Scalar;
import dev.kiln.hot.expr.StringNode;
import dev.kiln.hot.value.NodeValues;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Collects which attributes of one resource expressions read, as far as they are written out. */
final class AttributeReferences {

    private final String resource;
    private final Set<List<Object>> found;

    AttributeReferences(String resource, Set<List<Object>> found) {
        this.resource = resource;
        this.found = found;
    }

    void visit(@Nullable Node node) {
        if (node instanceof ListNode list) {
            list.items().forEach(this::visit);
        } else if (node instanceof MapNode map) {
            map.entries().values().forEach(this::visit);
        } else if (node instanceof Call call) {
            if (call instanceof GetAttr && call.arguments() instanceof ListNode arguments) {
                reference(arguments.items());
            }
            visit(call.arguments());
        }
    }

    private void reference(List<Node> arguments) {
        boolean ofThis = arguments.size() > 1
                && arguments.get(0) instanceof StringNode name
                && name.value().equals(resource);
        if (!ofThis || !arguments.stream().allMatch(Scalar.class::isInstance)) {
            return;
        }
        List<Object> path = new ArrayList<>();
        for (Node argument : arguments.subList(1, arguments.size())) {
            Object value = NodeValues.ofScalar((Scalar) argument);
            path.add(value == null ? "" : value);
        }
        found.add(path);
    }
}
