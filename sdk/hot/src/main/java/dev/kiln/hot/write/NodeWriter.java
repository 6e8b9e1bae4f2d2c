package dev.kiln.hot.write;

import dev.kiln.hot.expr.Call;
import dev.kiln.hot.expr.ListNode;
import dev.kiln.hot.expr.MapNode;
import dev.kiln.hot.expr.Node;
import dev.kiln.hot.expr.Scalar;
import dev.kiln.hot.expr.StringNode;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/**
 * Writes nodes in block style; short function calls, the commonest thing in a template, on one line:
 * {@code network: { get_param: net }}.
 */
final class NodeWriter {

    /** A call that is longer on one line is easier to read on several. */
    private static final int MAX_FLOW = 72;
    /** Calls inside calls inside calls are easier to read on several lines, too. */
    private static final int MAX_FLOW_DEPTH = 2;
    /** YAML allows 1024 characters between the start of a key and its colon. */
    private static final int MAX_SIMPLE_KEY = 1000;

    private final StringBuilder out;
    private final ScalarWriter scalars;
    private boolean keepsBlankLines;

    NodeWriter(StringBuilder out) {
        this.out = out;
        this.scalars = new ScalarWriter(out);
    }

    /** Whether an empty line written now would become part of the string before it. */
    boolean keepsBlankLines() {
        return keepsBlankLines;
    }

    /** Writes a whole document. */
    void document(Node node) {
        if (node instanceof Scalar scalar) {
            scalar(scalar, 0);
        } else if (!oneLine(node, "")) {
            block(node, 0);
        }
    }

    /** Writes a key, its colon and its value, to the end of the line; the cursor stands where the key begins. */
    void entry(String key, Node value, int indent) {
        key(new StringNode(key), indent);
        value(value, indent);
    }

    /** Writes a key and its colon. */
    void key(Scalar key, int indent) {
        int start = out.length();
        scalars.write(key, false);
        if (out.length() - start > MAX_SIMPLE_KEY) {
            out.insert(start, "? ").append('\n');
            HotWriter.spaces(out, indent);
        }
        out.append(':');
    }

    /** Writes the value of a key that stands in the column {@code indent}, to the end of the line. */
    void value(Node value, int indent) {
        if (value instanceof Scalar scalar) {
            out.append(' ');
            scalar(scalar, indent);
        } else if (!oneLine(value, " ")) {
            out.append('\n');
            HotWriter.spaces(out, indent + 2);
            block(value, indent + 2);
        }
    }

    /** Writes a value whose first character stands in the column {@code indent}. */
    private void block(Node node, int indent) {
        if (node instanceof MapNode map) {
            Iterator<Map.Entry<Scalar, Node>> entries = map.entries().entrySet().iterator();
            while (entries.hasNext()) {
                Map.Entry<Scalar, Node> entry = entries.next();
                key(entry.getKey(), indent);
                value(entry.getValue(), indent);
                next(entries.hasNext(), indent);
            }
        } else if (node instanceof ListNode list) {
            Iterator<Node> items = list.items().iterator();
            while (items.hasNext()) {
                out.append("- ");
                item(items.next(), indent);
                next(items.hasNext(), indent);
            }
        } else if (node instanceof Call call) {
            out.append(call.function().wireName()).append(':');
            arguments(call.arguments(), indent);
        }
    }

    private void next(boolean more, int indent) {
        if (more) {
            HotWriter.spaces(out, indent);
        }
    }

    private void item(Node item, int dash) {
        if (item instanceof Scalar scalar) {
            scalar(scalar, dash);
        } else if (!oneLine(item, "")) {
            block(item, dash + 2);
        }
    }

    private void arguments(Node arguments, int indent) {
        int mark = out.length();
        if (arguments instanceof ListNode && fits(arguments, mark, MAX_FLOW_DEPTH)) {
            out.insert(mark, ' ').append('\n');
            keepsBlankLines = false;
        } else {
            value(arguments, indent);
        }
    }

    private void scalar(Scalar scalar, int indent) {
        if (scalar instanceof StringNode string && ScalarWriter.literal(string.value())) {
            keepsBlankLines = scalars.writeLiteral(string.value(), indent + 2);
        } else {
            scalars.write(scalar, false);
            out.append('\n');
            keepsBlankLines = false;
        }
    }

    /** Writes an empty collection or a short call to the end of the line, or nothing. */
    private boolean oneLine(Node node, String before) {
        int mark = out.length();
        out.append(before);
        boolean empty = (node instanceof MapNode map && map.entries().isEmpty())
                || (node instanceof ListNode list && list.items().isEmpty());
        if (empty) {
            out.append(node instanceof MapNode ? "{}\n" : "[]\n");
            keepsBlankLines = false;
            return true;
        }
        if (node instanceof Call && fits(node, out.length(), MAX_FLOW_DEPTH)) {
            out.append('\n');
            keepsBlankLines = false;
            return true;
        }
        out.setLength(mark);
        return false;
    }

    private boolean fits(Node node, int mark, int depth) {
        if (flow(node, mark, depth)) {
            return true;
        }
        out.setLength(mark);
        return false;
    }

    private boolean flow(Node node, int mark, int depth) {
        if (out.length() - mark > MAX_FLOW) {
            return false;
        }
        if (node instanceof StringNode string && string.value().length() > MAX_FLOW) {
            return false;
        }
        if (node instanceof Scalar scalar) {
            boolean lines = scalar instanceof StringNode string && ScalarWriter.literal(string.value());
            if (!lines) {
                scalars.write(scalar, true);
            }
            return !lines && out.length() - mark <= MAX_FLOW;
        }
        if (node instanceof ListNode list) {
            return flowList(list.items(), mark, depth);
        }
        if (node instanceof Call call && depth > 0) {
            out.append("{ ").append(call.function().wireName()).append(": ");
            boolean fits = flow(call.arguments(), mark, depth - 1);
            out.append(" }");
            return fits && out.length() - mark <= MAX_FLOW;
        }
        return node instanceof MapNode map
                && map.entries().isEmpty()
                && out.append("{}").length() - mark <= MAX_FLOW;
    }

    private boolean flowList(List<Node> items, int mark, int depth) {
        out.append('[');
        String separator = "";
        for (Node item : items) {
            out.append(separator);
            // Lists within lists: [",", [a, b]] reads well, but no deeper.
            if ((item instanceof ListNode && depth == 0) || !flow(item, mark, item instanceof ListNode ? 0 : depth)) {
                return false;
            }
            separator = ", ";
        }
        out.append(']');
        return out.length() - mark <= MAX_FLOW;
    }
}
