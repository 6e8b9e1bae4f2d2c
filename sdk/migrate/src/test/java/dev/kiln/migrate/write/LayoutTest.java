package dev.kiln.migrate.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class LayoutTest {

    @Test
    void whatFitsStaysOnOneLine() {
        assertThat(Layout.render(Doc.rows("List.of", List.of(Doc.text("a"), Doc.text("b"))), 0))
                .isEqualTo("List.of(a, b)");
    }

    @Test
    void aCallMayHaveNoArguments() {
        assertThat(Layout.render(Doc.call("tags", List.of()), 0)).isEqualTo("tags()");
    }

    @Test
    void whatDoesNotFitGetsALineForEach() {
        Doc word = Doc.text("x".repeat(70));

        assertThat(Layout.render(Doc.rows("List.of", List.of(word, word)), 4))
                .isEqualTo("List.of(\n            " + "x".repeat(70) + ",\n            " + "x".repeat(70) + ")");
    }

    @Test
    void theLastArgumentIsBrokenWithin() {
        Doc inner = Doc.rows("List.of", Collections.nCopies(3, Doc.text("y".repeat(50))));

        assertThat(Layout.render(Doc.call("join", List.of(Doc.text("\"\""), inner)), 0))
                .startsWith("join(\"\", List.of(\n        y");
    }

    @Test
    void theLastArgumentIsBrokenBeforeWhenWhatStandsBeforeItDoesNotFit() {
        Doc inner = Doc.rows("List.of", Collections.nCopies(3, Doc.text("y".repeat(50))));
        Doc word = Doc.text("x".repeat(55));

        assertThat(Layout.render(Doc.call("join", List.of(word, word, inner)), 0))
                .isEqualTo("""
                join(
                        %1$s,
                        %1$s,
                        List.of(
                                %2$s,
                                %2$s,
                                %2$s))""".formatted("x".repeat(55), "y".repeat(50)));
    }

    @Test
    void aCallOfWhatABrokenCallGivesStandsOnALineOfItsOwn() {
        Doc first = Doc.rows("List.of", Collections.nCopies(2, Doc.text("y".repeat(60))));

        assertThat(Layout.render(Doc.chained(first, Doc.text(".copy()")), 0)).endsWith("y)\n        .copy()");
        assertThat(Layout.render(Doc.chained(Doc.text("a()"), Doc.text(".copy()")), 0))
                .isEqualTo("a().copy()");
    }

    @Test
    void aKeyWithAValueThatDoesNotFitBesideItIsAboveIt() {
        Doc word = Doc.text("x".repeat(60));

        assertThat(Layout.render(Doc.of("Map.of(", Doc.lonePair(word, word), ")"), 0))
                .isEqualTo("Map.of(\n        " + "x".repeat(60) + ",\n                " + "x".repeat(60) + ")");
    }
}
