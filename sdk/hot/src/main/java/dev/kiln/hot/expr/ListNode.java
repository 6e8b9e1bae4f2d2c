package dev.kiln.hot.expr;

import java.util.List;

/**
 * A literal list.
 *
 * @param items the items in order; copied, so that the node is immutable
 */
public record ListNode(List<Node> items) implements Node {

    /**
     * Copies the list.
     *
     * @param items the items in order; copied, so that the node is immutable
     */
    public ListNode {
        items = List.copyOf(items);
    }

    /**
     * A list of the given items.
     *
     * @param items the items in order
     * @return the node
     */
    public static ListNode of(Node... items) {
        return new ListNode(List.of(items));
    }
}
