package dev.kiln.hot.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PythonPatternTest {

    @ParameterizedTest
    @CsvSource({
        "a|ab, a, true",
        "a|ab, ab, false",
        "(?P<x_1>a)(?P=x_1), aa, true",
        "[]a]+, ]a], true",
        "[a&&b]+, a&b, true",
        "[[]x], [x], true",
        "a{, 'a{', true",
        "'a{,2}', aa, true",
        "'(?#note)a\\Z', a, true",
        "'\\w+', \u00e9t\u00e9, true",
        "'(?i)abc', ABC, true"
    })
    void patternsMeanWhatTheyMeanInPython(String pattern, String text, boolean matches) {
        assertThat(PythonPattern.compile(pattern).matchesToEnd(text)).isEqualTo(matches);
    }

    @Test
    void aDollarMatchesBeforeTheLastLineFeedWhichThenIsLeftOver() {
        assertThat(PythonPattern.compile("^ab$").matchesToEnd("ab\n")).isFalse();
    }

    @Test
    void malformedPatternsSayWhere() {
        assertThatThrownBy(() -> PythonPattern.compile("["))
                .isInstanceOf(ValueException.class)
                .hasMessage("unterminated character set at position 0");
    }

    @Test
    void nestedRepetitionEndsInAnError() {
        PythonPattern hostile = PythonPattern.compile("(a*)(a*)(a*)(a*)(a*)(a*)(a*)b");

        assertThatThrownBy(() -> hostile.matchesToEnd("a".repeat(200)))
                .isInstanceOf(ValueException.class)
                .hasMessageContaining("takes too long");
    }
}
