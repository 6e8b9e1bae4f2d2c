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
}
