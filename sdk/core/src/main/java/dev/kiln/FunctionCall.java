package dev.kiln;

import dev.kiln.hot.expr.Intrinsic;
import dev.kiln.hot.expr.MapNode;
import dev.kiln.hot.expr.Node;
import dev.kiln.spi.Literal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes expressions of calls. */
final class FunctionCall {

    private FunctionCall() {}

    static <T> Expr<T> of(Intrinsic function, @Nullable Object arguments) {
        return expression(function.call(Literal.node(arguments)), arguments);
    }

    static <T> Expr<T> ofAny(String function, @Nullable Object arguments) {
        Node node = Literal.node(arguments);
        return expression(
                Intrinsic.named(function)
                        .<Node>map(known -> known.call(node))
                        .orElseGet(() -> MapNode.of(Map.of(function, node))),
                arguments);
    }

    static Map<String, Object> named(String firstKey, Object first, String secondKey, Object second) {
        Map<String, Object> arguments = new LinkedHashMap<>();
        arguments.put(firstKey, first);
        arguments.put(secondKey, second);
        return arguments;
    }

    private static <T> Expr<T> expression(Node node, @Nullable Object arguments) {
        return new Expression<>(node, Literal.references(arguments), Literal.files(arguments));
    }
}
