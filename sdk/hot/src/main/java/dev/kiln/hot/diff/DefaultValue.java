package dev.kiln.hot.diff;

import dev.kiln.hot.expr.BooleanNode;
import dev.kiln.hot.expr.FloatNode;
import dev.kiln.hot.expr.IntegerNode;
import dev.kiln.hot.expr.ListNode;
import dev.kiln.hot.expr.MapNode;
import dev.kiln.hot.expr.Node;
import dev.kiln.hot.expr.StringNode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Compares a schema's default, a plain Java value, with what a template says. */
final class DefaultValue {

    private DefaultValue() {}

    static boolean equals(Object standard, @Nullable Node written) {
        if (standard instanceof List<?> items && written instanceof ListNode list) {
            if (items.size() != list.items().size()) {
                return false;
            }
            for (int i = 0; i < items.size(); i++) {
                if (!equals(items.get(i), list.items().get(i))) {
                    return false;
                }
            }
            return true;
        } else if (standard instanceof Map<?, ?> map && written instanceof MapNode node) {
            return map.size() == node.entries().size()
                    && map.entrySet().stream()
                            .allMatch(entry -> equals(entry.getValue(), node.get(String.valueOf(entry.getKey()))));
        } else if (standard instanceof Number number && written instanceof IntegerNode integer) {
            return integer.value().doubleValue() == number.doubleValue();
        } else if (standard instanceof Number number && written instanceof FloatNode decimal) {
            return decimal.value() == number.doubleValue();
        } else if (written instanceof StringNode text) {
            return standard.equals(text.value());
        }
        return written instanceof BooleanNode truth && standard.equals(truth.value());
    }
}
