package dev.kiln.testing;

import dev.kiln.hot.expr.Node;
import dev.kiln.hot.expr.StringNode;
import java.util.ArrayList;
import java.util.List;

/** Keeps the value of a property, so that a test can look at it closer. */
public final class Capture {

    private final Match expected;
    private final List<Node> values = new ArrayList<>();

    /** An empty capture that accepts any value. */
    public Capture() {
        this(Match.any());
    }

    /**
     * An empty capture that accepts certain values only.
     *
     * @param expected a value or an expectation
     */
    public Capture(Object expected) {
        this.expected = Match.of(expected);
    }

    /**
     * The one value that was captured.
     *
     * @return the value
     * @throws AssertionError when none or several were captured
     */
    public Node value() {
        if (values.size() != 1) {
            throw new AssertionError("captured " + values.size() + " values, not one: "
                    + values.stream().map(TemplateText::of).toList());
        }
        return values.get(0);
    }

    /**
     * The one value that was captured, which is a text.
     *
     * @return the text
     * @throws AssertionError when none or several were captured, or the value is no text
     */
    public String text() {
        Node value = value();
        if (value instanceof StringNode text) {
            return text.value();
        }
        throw new AssertionError("captured " + TemplateText.of(value) + ", which is no text");
    }

    /**
     * All values that were captured, in the template's order.
     *
     * @return the values
     */
    public List<Node> values() {
        return List.copyOf(values);
    }

    Match expected() {
        return expected;
    }

    void add(Node value) {
        values.add(value);
    }
}
