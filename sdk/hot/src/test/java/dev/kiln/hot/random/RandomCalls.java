package dev.kiln.hot.random;

import dev.kiln.hot.expr.BooleanNode;
import dev.kiln.hot.expr.FloatNode;
import dev.kiln.hot.expr.IntegerNode;
import dev.kiln.hot.expr.Intrinsic;
import dev.kiln.hot.expr.ListNode;
import dev.kiln.hot.expr.MapNode;
import dev.kiln.hot.expr.Node;
import dev.kiln.hot.expr.NullNode;
import dev.kiln.hot.expr.StringNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** Draws function calls, well formed and malformed, within each other; the same seed always draws the same. */
public final class RandomCalls {

    private static final List<String> TEXTS = List.of(
            "",
            "a",
            "b",
            "a,b",
            "%x%",
            "text",
            "list",
            "json",
            "number",
            "flag",
            "r",
            "s",
            "c",
            "OS::stack_name",
            "md5",
            "metadata",
            "0",
            "-1",
            "7",
            "$.data",
            "$.data.where($ != null)",
            "$.data.select($.len())",
            "$.data.x + 1",
            "$.data.toUpper()",
            "list($, 1)",
            "$.(",
            "dict(a => 1)",
            "http",
            "::1",
            "a/b",
            "8080",
            "\u00e9",
            "\ud83d\ude00");
    private static final List<String> KEYS = List.of(
            "template",
            "params",
            "for_each",
            "permutations",
            "expression",
            "data",
            "keys",
            "values",
            "scheme",
            "host",
            "port",
            "path",
            "query",
            "username",
            "x",
            "a",
            "%x%");

    private final SplittableRandom random;

    /**
     * A generator.
     *
     * @param seed decides everything that is drawn
     */
    public RandomCalls(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /**
     * An expression.
     *
     * @return most often a call
     */
    public Node next() {
        return node(4);
    }

    private Node node(int depth) {
        int kind = random.nextInt(depth > 0 ? 16 : 7);
        return switch (kind) {
            case 0 -> NullNode.NULL;
            case 1 -> new BooleanNode(random.nextBoolean());
            case 2 -> IntegerNode.of(random.nextInt(-3, 12));
            case 3 -> new FloatNode(random.nextDouble() * 10);
            case 4, 5, 6 -> new StringNode(TEXTS.get(random.nextInt(TEXTS.size())));
            case 7, 8, 9 -> list(depth - 1);
            case 10, 11 -> map(depth - 1);
            default -> call(depth - 1);
        };
    }

    private Node call(int depth) {
        Intrinsic[] all = Intrinsic.values();
        return all[random.nextInt(all.length)].call(node(depth));
    }

    private Node list(int depth) {
        List<Node> items = new ArrayList<>();
        for (int left = random.nextInt(4); left > 0; left--) {
            items.add(node(depth));
        }
        return new ListNode(items);
    }

    private Node map(int depth) {
        Map<String, Node> entries = new LinkedHashMap<>();
        for (int left = random.nextInt(4); left > 0; left--) {
            entries.put(KEYS.get(random.nextInt(KEYS.size())), node(depth));
        }
        return MapNode.of(entries);
    }
}
