package dev.kiln.hot.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PythonTextTest {

    @ParameterizedTest
    @CsvSource({
        "2.0, 2.0",
        "0.1, 0.1",
        "1e20, 1e+20",
        "1e16, 1e+16",
        "123456789012345680.0, 1.2345678901234568e+17",
        "1e-5, 1e-05",
        "0.0001, 0.0001",
        "2e-3, 0.002",
        "1e22, 1e+22",
        "-0.0, -0.0",
        "5e-324, 5e-324",
        "1.5e300, 1.5e+300"
    })
    void floatsHaveTheFewestDigits(double number, String text) {
        assertThat(PythonText.ofFloat(number)).isEqualTo(text);
    }

    @Test
    void containersShowReprOfTheirItems() {
        List<Object> list = new ArrayList<>(Arrays.asList("a", 1L, true, null));

        assertThat(PythonText.str(list)).isEqualTo("['a', 1, True, None]");
        assertThat(PythonText.str(Map.of("k", "it's"))).isEqualTo("{'k': \"it's\"}");
    }

    @Test
    void controlCharactersAreEscapedInRepr() {
        assertThat(PythonText.repr("a\n\u0001'\"\u2028")).isEqualTo("'a\\n\\x01\\'\"\\u2028'");
    }
}
