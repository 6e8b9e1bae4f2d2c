package dev.kiln.hot.validate;

import dev.kiln.hot.expr.Call;
import dev.kiln.hot.expr.GetParam;
import dev.kiln.hot.expr.If;
import dev.kiln.hot.expr.ListNode;
import dev.kiln.hot.expr.MapNode;
import dev.kiln.hot.expr.Node;
import dev.kiln.hot.expr.Scalar;
import dev.kiln.hot.expr.StringNode;
import dev.kiln.hot.property.Unresolved;
import dev.kiln.hot.value.NodeValues;
import dev.kiln.hot.value.Omitted;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The values of nodes as far as they are known before the stack exists; the rest is {@link Unresolved}. */
final class KnownValues {

    private final ConditionTruth conditions;
    private final Map<String, ?> parameters;

    KnownValues(ConditionTruth conditions, Map<String, ?> parameters) {
        this.conditions = conditions;
        this.parameters = parameters;
    }

    @Nullable
    Object of(Node node) {
        if (node instanceof Scalar scalar) {
            return NodeValues.ofScalar(scalar);
        }
        if (node instanceof ListNode list) {
            List<@Nullable Object> items = new ArrayList<>();
            for (Node item : list.items()) {
                Object value = of(item);
                if (value != Omitted.OMITTED) {
                    items.add(value);
                }
            }
            return items;
        }
        if (node instanceof MapNode map) {
            Map<@Nullable Object, @Nullable Object> entries = new LinkedHashMap<>();
            map.entries().forEach((key, item) -> {
                Object value = of(item);
                if (value != Omitted.OMITTED) {
                    entries.put(NodeValues.ofScalar(key), value);
                }
            });
            return entries;
        }
        return call((Call) node);
    }

    private @Nullable Object call(Call call) {
        if (call instanceof GetParam && call.arguments() instanceof StringNode name) {
            return parameters.containsKey(name.value()) ? parameters.get(name.value()) : Unresolved.UNRESOLVED;
        }
        if (call instanceof If && call.arguments() instanceof ListNode arguments) {
            return branch(arguments.items());
        }
        return Unresolved.UNRESOLVED;
    }

    private @Nullable Object branch(List<Node> arguments) {
        Boolean chosen = arguments.size() < 2 ? null : conditions.of(arguments.get(0));
        if (chosen == null || arguments.size() > 3) {
            return Unresolved.UNRESOLVED;
        }
        int index = chosen ? 1 : 2;
        return index < arguments.size() ? of(arguments.get(index)) : Omitted.OMITTED;
    }
}
