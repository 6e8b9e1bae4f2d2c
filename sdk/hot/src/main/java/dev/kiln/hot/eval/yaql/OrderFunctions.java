package dev.kiln.hot.eval.yaql;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Functions that order collections. */
final class OrderFunctions {

    private OrderFunctions() {}

    static void register(Functions table) {
        table.method("orderBy", call -> ordered(call, 1));
        table.method("orderByDescending", call -> ordered(call, -1));
        table.method("reverse", call -> {
            List<@Nullable Object> elements = call.interpreter().list(call.first());
            Collections.reverse(elements);
            return elements;
        });
    }

    private static Object ordered(Arguments call, int sign) {
        Lambda selector = call.lambda(1, "selector");
        List<@Nullable Object> elements = call.interpreter().list(call.first());
        Comparator<@Nullable Object> order =
                (a, b) -> sign * Operators.compare(selector.apply(a), selector.apply(b), "<");
        elements.sort(order);
        return Collections.unmodifiableList(elements);
    }
}
