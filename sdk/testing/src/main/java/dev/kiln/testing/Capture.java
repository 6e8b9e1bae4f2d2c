package dev.kiln.testing;

import dev.kiln.hot.expr.Node;
import java.util.ArrayList;
import java.util.List;

/** Accepts any value of a property and keeps it, so that a test can look at it closer. */
public final class Capture {

    private final List<Node> values = new ArrayList<>();

    /** An empty capture. */
    public Capture() {}

    /**
     * The one value that was captured.
     *
     * @return the value
     * @throws AssertionError when none or several were captured
     */
    public Node value() {
        if (values.size() != 1) {
            throw new AssertionError("captured " + values.size() + " values, not one: " + values);
        }
        return values.get(0);
    }

    /**
     * All values that were captured, in the template's order.
     *
     * @return the values
     */
    public List<Node> values() {
        return List.copyOf(values);
    }

    void add(Node value) {
        values.add(value);
    }
}
