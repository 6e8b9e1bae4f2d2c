package dev.kiln.testing;

import dev.kiln.hot.expr.ListNode;
import dev.kiln.hot.expr.MapNode;
import dev.kiln.hot.expr.Node;
import dev.kiln.spi.Literal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a test expects of a resource's properties; those that it does not name may have any value. */
public final class Properties {

    private static final Pattern STEP = Pattern.compile("([^.\\[\\]]+)|\\[(\\d+)]");

    private final List<Expected> expected;

    private record Expected(String path, Object value) {}

    Properties(List<Expected> expected) {
        this.expected = expected;
    }

    /**
     * Asks for one more property.
     *
     * @param path the property's name in Heat; deeper ones as {@code networks[0].port}
     * @param value as in {@link KilnAssertions#with}
     * @return the longer expectation
     */
    public Properties and(String path, Object value) {
        List<Expected> longer = new ArrayList<>(expected);
        longer.add(new Expected(path, value));
        return new Properties(longer);
    }

    /** What is not as expected, one line each; empty where everything is. Captures are filled only then. */
    List<String> mismatches(@Nullable Node properties) {
        List<String> mismatches = new ArrayList<>();
        List<Runnable> captures = new ArrayList<>();
        for (Expected one : expected) {
            Node actual = at(properties, one.path());
            if (actual == null) {
                mismatches.add(one.path() + " is not set");
            } else if (one.value() instanceof Capture capture) {
                captures.add(() -> capture.add(actual));
            } else if (!matches(one.value(), actual)) {
                mismatches.add(one.path() + " is " + TemplateText.of(actual) + ", not " + words(one.value()));
            }
        }
        if (mismatches.isEmpty()) {
            captures.forEach(Runnable::run);
        }
        return mismatches;
    }

    /** The value at a path within a value, or null where the path leads nowhere. */
    static @Nullable Node at(@Nullable Node from, String path) {
        Node here = from;
        Matcher steps = STEP.matcher(path);
        while (steps.find()) {
            if (steps.group(1) != null && here instanceof MapNode map) {
                here = map.get(steps.group(1));
            } else if (steps.group(2) != null && here instanceof ListNode list) {
                int index = Integer.parseInt(steps.group(2));
                here = index < list.items().size() ? list.items().get(index) : null;
            } else {
                return null;
            }
        }
        return here;
    }

    @SuppressWarnings(
            "unchecked") // a predicate over anything else than nodes fails with a ClassCastException that says so
    private static boolean matches(Object expected, Node actual) {
        if (expected instanceof Predicate<?> predicate) {
            return ((Predicate<Node>) predicate).test(actual);
        }
        return node(expected).equals(actual);
    }

    private static String words(Object expected) {
        return expected instanceof Predicate<?> ? "what the predicate accepts" : TemplateText.of(node(expected));
    }

    private static Node node(Object expected) {
        return expected instanceof Node node ? node : Literal.node(expected);
    }
}
