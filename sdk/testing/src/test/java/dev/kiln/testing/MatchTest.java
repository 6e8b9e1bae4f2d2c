package dev.kiln.testing;

import static dev.kiln.testing.Match.absent;
import static dev.kiln.testing.Match.any;
import static dev.kiln.testing.Match.containing;
import static dev.kiln.testing.Match.containingText;
import static dev.kiln.testing.Match.like;
import static dev.kiln.testing.Match.matching;
import static dev.kiln.testing.Match.not;
import static dev.kiln.testing.Match.serialized;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.Expr;
import dev.kiln.hot.expr.GetParam;
import dev.kiln.hot.expr.StringNode;
import dev.kiln.spi.Literal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** An expectation and a value -> silence, or what is not so. */
class MatchTest {

    private static final Object UNSET = new Object();

    static Stream<Arguments> accepted() {
        return Stream.of(
                row("x", "x"),
                row(any(), "x"),
                row(absent(), UNSET),
                row(not("x"), "y"),
                row(not("x"), UNSET),
                row(Map.of("a", any()), Map.of("a", 1)),
                row(like(Map.of("a", Map.of("b", 1))), Map.of("a", Map.of("b", 1, "c", 2), "d", 3)),
                row(like(Map.of("a", absent())), Map.of("b", 1)),
                row(List.of(1, any()), List.of(1, 2)),
                row(containing(3, 1), List.of(1, 2, 3)),
                row(containing(any(), 1), List.of(1, 2)),
                row(containing(like(Map.of("a", 1))), List.of(Map.of("b", 1), Map.of("a", 1, "b", 2))),
                row(containingText("b"), "abc"),
                row(matching("a.*"), "a\nb"),
                row(serialized(Map.of("a", List.of(1, true))), "{\"a\": [1, true]}"),
                row(serialized(like(Map.of("a", 1))), "#cloud-config\na: 1\nb: 2\n"),
                row(Map.of("get_param", "size"), (Expr<String>) () -> new GetParam(new StringNode("size"))),
                row(new Capture(), "x"));
    }

    @ParameterizedTest
    @MethodSource("accepted")
    void isAccepted(Object expected, Object actual) {
        assertThat(misses(expected, actual)).isEmpty();
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                row("x", "y", "p is \"y\", not \"x\""),
                row("1", 1, "p is 1, not \"1\""),
                row("x", UNSET, "p is not set"),
                row(any(), UNSET, "p is not set"),
                row(absent(), "x", "p is \"x\", but should not be set"),
                row(not("x"), "x", "p is \"x\", but should not be \"x\""),
                row(Map.of("a", 1), Map.of("a", 2), "p.a is 2, not 1"),
                row(Map.of("a", 1), Map.of("a", 1, "b", 2), "p.b is 2, but should not be set"),
                row(Map.of("a", 1), "x", "p is \"x\", not {\"a\": 1}"),
                row(like(Map.of("a", Map.of("b", 1))), Map.of("a", Map.of("c", 1)), "p.a.b is not set"),
                row(List.of(1, 2), List.of(1), "p has 1 items, not 2: [1]"),
                row(List.of(1, any()), List.of(2, 3), "p[0] is 2, not 1"),
                row(containing(1), List.of(), "p has no item 1: it is empty"),
                row(
                        containing(like(Map.of("a", 1, "b", 2))),
                        List.of(Map.of("c", 1), Map.of("a", 1, "b", 3)),
                        "p has no item {\"a\": 1, \"b\": 2, ...}; closest: p[1].b is 3, not 2"),
                row(
                        containing(1, 1),
                        List.of(1, 2),
                        "p is [1, 2], which has not an item of its own for each of a list with 1, 1"),
                row(containingText("x"), "abc", "p is \"abc\", not a text with \"x\""),
                row(matching("b"), "abc", "p is \"abc\", not a text that matches b"),
                row(serialized(Map.of("a", 1)), "{\"a\": 2}", "p(content).a is 2, not 1"),
                row(serialized(Map.of()), "just words", "p is \"just words\", which is neither JSON nor YAML of a map"),
                row(new Capture("x"), "y", "p is \"y\", not \"x\""));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void isRefused(Object expected, Object actual, String message) {
        assertThat(misses(expected, actual)).containsExactly(message);
    }

    @Test
    void aCaptureIsFilledOnlyWhereAllIsAsExpected() {
        Capture capture = new Capture();
        Object expected = containing(like(Map.of("name", capture, "size", 2)));
        Trial trial = new Trial();

        Match.of(expected)
                .check(
                        Literal.node(List.of(Map.of("name", "a", "size", 1), Map.of("name", "b", "size", 2))),
                        "",
                        trial);
        trial.capture();

        assertThat(capture.text()).isEqualTo("b");
    }

    private static List<String> misses(Object expected, Object actual) {
        Trial trial = new Trial();
        Match.of(expected).check(actual == UNSET ? null : Literal.node(actual), "p", trial);
        return trial.misses();
    }

    private static Arguments row(Object... values) {
        return Arguments.of(Arrays.copyOf(values, values.length));
    }
}
