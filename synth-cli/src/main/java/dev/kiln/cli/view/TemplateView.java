package dev.kiln.cli.view;

import dev.kiln.hot.expr.BooleanNode;
import dev.kiln.hot.expr.FloatNode;
import dev.kiln.hot.expr.IntegerNode;
import dev.kiln.hot.expr.ListNode;
import dev.kiln.hot.expr.MapNode;
import dev.kiln.hot.expr.Node;
import dev.kiln.hot.expr.NullNode;
import dev.kiln.hot.expr.Scalar;
import dev.kiln.hot.expr.StringNode;
import dev.kiln.hot.write.HotWriter;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A template that Heat keeps, as data: Heat does not keep the text. */
public final class TemplateView {

    private final Terminal terminal;

    /**
     * A view of templates.
     *
     * @param terminal where to
     */
    public TemplateView(Terminal terminal) {
        this.terminal = terminal;
    }

    /**
     * Prints the template.
     *
     * @param template the template
     * @param json whether as JSON instead of YAML
     */
    public void print(Map<String, @Nullable Object> template, boolean json) {
        terminal.text(json ? JsonText.indented(template) + "\n" : HotWriter.write(node(template)));
    }

    private static Node node(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<Scalar, Node> entries = new LinkedHashMap<>();
            map.forEach((key, item) -> entries.put(new StringNode(String.valueOf(key)), node(item)));
            return new MapNode(entries);
        }
        if (value instanceof Iterable<?> list) {
            List<Node> items = new ArrayList<>();
            list.forEach(item -> items.add(node(item)));
            return new ListNode(items);
        }
        if (value instanceof Boolean flag) {
            return new BooleanNode(flag);
        }
        if (value instanceof Double || value instanceof Float) {
            return new FloatNode(((Number) value).doubleValue());
        }
        if (value instanceof Number number) {
            return new IntegerNode(new BigInteger(number.toString()));
        }
        return value == null ? NullNode.NULL : new StringNode(value.toString());
    }
}
