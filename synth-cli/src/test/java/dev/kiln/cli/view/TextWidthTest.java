package dev.kiln.cli.view;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextWidthTest {

    @Test
    void aCharacterMayTakeTwoColumnsOrNone() {
        assertThat(TextWidth.of("web")).isEqualTo(3);
        assertThat(TextWidth.of("\u7db2\u8def")).isEqualTo(4);
        assertThat(TextWidth.of("e\u0301t\u00e9")).isEqualTo(3);
        assertThat(TextWidth.ofStyled("\u001b[31mweb\u001b[0m")).isEqualTo(3);
    }

    @Test
    void cutTextFitsAndShowsThatItIsCut() {
        assertThat(TextWidth.cut("network", 7)).isEqualTo("network");
        assertThat(TextWidth.cut("network", 5)).isEqualTo("netw\u2026");
        assertThat(TextWidth.cut("\u7db2\u8def\u7db2", 4)).isEqualTo("\u7db2\u2026");
        assertThat(TextWidth.fitted("\u7db2\u8def\u7db2", 4)).isEqualTo("\u7db2\u2026 ");
        assertThat(TextWidth.cut("network", 0)).isEmpty();
    }

    @Test
    void textIsWrappedAtBlanksWhereThereAreAny() {
        assertThat(TextWidth.wrapped("no valid host was found", 9)).containsExactly("no valid", "host was", "found");
        assertThat(TextWidth.wrapped("incomprehensible it is", 6)).containsExactly("incomp", "rehens", "ible", "it is");
        assertThat(TextWidth.wrapped("", 5)).containsExactly("");
    }

    @Test
    void whatWouldMoveTheCursorBecomesABlank() {
        assertThat(TextWidth.printable("a\u001b[2Jb\tc\r\nd")).isEqualTo("a [2Jb c  d");
    }
}
