package dev.kiln.testing;

import dev.kiln.hot.expr.Node;
import dev.kiln.spi.Literal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a test expects of a value. A plain text, number, boolean, list or map is a value to be equal to; the methods here make looser
 * expectations, which may stand wherever a value may, within lists and maps too:
 *
 * <pre>{@code
 * with("networks", containing(like(Map.of("port", getResource("port")))))
 *         .and("user_data", containingText("nginx"))
 *         .and("metadata.role", not("database"))
 * }</pre>
 */
public abstract class Match {

    Match() {}

    /** Compares; an absent value is null. */
    abstract void check(@Nullable Node actual, String path, Trial trial);

    /** The expectation in words, for messages. */
    abstract String words();

    /**
     * Any value at all, as long as it is set.
     *
     * @return the expectation
     */
    public static Match any() {
        return new PredicateMatch(value -> true, "any value");
    }

    /**
     * No value: the key is not written.
     *
     * @return the expectation
     */
    public static Match absent() {
        return new AbsentMatch();
    }

    /**
     * Anything but what is given; a value that is not set is accepted too.
     *
     * @param unwanted a value or an expectation
     * @return the expectation
     */
    public static Match not(Object unwanted) {
        return new NotMatch(of(unwanted));
    }

    /**
     * A map that has at least the given entries, or a list whose items are like the given ones. Maps within are taken in the same way.
     *
     * @param part a map or list of values and expectations
     * @return the expectation
     */
    public static Match like(Object part) {
        return of(part, true);
    }

    /**
     * A list that has at least the given items, in any order, each as an item of its own.
     *
     * @param items values and expectations
     * @return the expectation
     */
    public static Match containing(Object... items) {
        return new ContainingMatch(List.of(items).stream().map(Match::of).toList());
    }

    /**
     * A text that has a text within it.
     *
     * @param part the text to find
     * @return the expectation
     */
    public static Match containingText(String part) {
        return new TextMatch(text -> text.contains(part), "a text with " + quoted(part));
    }

    /**
     * A text that matches a regular expression as a whole.
     *
     * @param regex the expression, as of {@link Pattern}
     * @return the expectation
     */
    public static Match matching(String regex) {
        return new TextMatch(Pattern.compile(regex, Pattern.DOTALL).asMatchPredicate(), "a text that matches " + regex);
    }

    /**
     * A text that is JSON or YAML, whose content is as expected.
     *
     * @param content a value or an expectation
     * @return the expectation
     */
    public static Match serialized(Object content) {
        return new SerializedMatch(of(content));
    }

    static Match of(Object expected) {
        return of(expected, false);
    }

    @SuppressWarnings(
            "unchecked") // a predicate over anything else than nodes fails with a ClassCastException that says so
    private static Match of(Object expected, boolean partly) {
        if (expected instanceof Match match) {
            return match;
        } else if (expected instanceof Capture capture) {
            return new CaptureMatch(capture);
        } else if (expected instanceof Predicate<?> predicate) {
            return new PredicateMatch((Predicate<Node>) predicate, "what the predicate accepts");
        } else if (expected instanceof Map<?, ?> map) {
            return MapMatch.of(map, partly, value -> of(value, partly));
        } else if (expected instanceof Iterable<?> items) {
            List<Match> matches = new ArrayList<>();
            items.forEach(item -> matches.add(of(item, partly)));
            return new ListMatch(matches);
        }
        return new EqualMatch(expected instanceof Node node ? node : Literal.node(expected));
    }

    private static String quoted(String text) {
        return TemplateText.of(Literal.node(text));
    }
}
