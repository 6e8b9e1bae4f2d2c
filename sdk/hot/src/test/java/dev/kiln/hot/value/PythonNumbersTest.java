package dev.kiln.hot.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PythonNumbersTest {

    @Test
    void integersAreReadAsPythonReadsThem() {
        assertThat(PythonNumbers.parseInt(" +1_000 ")).contains(1000L);
        assertThat(PythonNumbers.parseInt("\uff11\uff12")).contains(12L);
        assertThat(PythonNumbers.parseInt("12345678901234567890")).contains(new BigInteger("12345678901234567890"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0x10", "1__0", "_1", "1_", "1,000", "--1", "1.5", "1 0"})
    void whatIsNoIntegerIsRefused(String text) {
        assertThat(PythonNumbers.parseInt(text)).isEmpty();
    }

    @Test
    void floatsAreReadAsPythonReadsThem() {
        assertThat(PythonNumbers.parseFloat("1e3")).contains(1000.0);
        assertThat(PythonNumbers.parseFloat("5.")).contains(5.0);
        assertThat(PythonNumbers.parseFloat("-Infinity")).contains(Double.NEGATIVE_INFINITY);
        assertThat(PythonNumbers.parseFloat("1e")).isEmpty();
        assertThat(PythonNumbers.parseFloat("1d")).isEmpty();
    }

    @Test
    void numbersCompareExactlyAcrossTypes() {
        assertThat(PythonEquality.equal(1L, 1.0)).isTrue();
        assertThat(PythonEquality.equal(true, 1L)).isTrue();
        assertThat(PythonEquality.equal(9007199254740993L, 9007199254740992.0)).isFalse();
        assertThat(PythonEquality.equal("1", 1L)).isFalse();
    }
}
