package dev.kiln.spi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.DataSize;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class AmountTest {

    @Test
    void wholeUnitsAreNumbers() {
        assertThat(Amount.seconds(Duration.ofMinutes(2))).isEqualTo(120L);
        assertThat(Amount.minutes(Duration.ofHours(1))).isEqualTo(60L);
        assertThat(Amount.milliseconds(Duration.ofSeconds(1))).isEqualTo(1000L);
        assertThat(Amount.gibibytes(DataSize.ofTebibytes(1))).isEqualTo(1024L);
        assertThat(Amount.mebibytes(DataSize.ofGibibytes(2))).isEqualTo(2048L);
        assertThat(Amount.bytes(DataSize.ofKibibytes(1))).isEqualTo(1024L);
        assertThat(Amount.text(Amount.gibibytes(DataSize.ofGibibytes(5)))).isEqualTo("5");
        assertThat(Amount.iso8601(Duration.ofSeconds(90))).isEqualTo("PT1M30S");
    }

    @Test
    void fractionsStayWhereThePropertyTakesThem() {
        assertThat(Amount.fractionalSeconds(Duration.ofMillis(1500))).isEqualTo(1.5);
        assertThat(Amount.fractionalSeconds(Duration.ofSeconds(3))).isEqualTo(3L);
        assertThat(Amount.fractionalSeconds(Duration.ofSeconds(123_456_789_012L, 1)))
                .isEqualTo(new Misfit(
                        "PT34293552H30M12.000000001S has more digits than a number in a template; round it"));
    }

    @Test
    void nothingIsRounded() {
        assertThat(Amount.seconds(Duration.ofMillis(1500)))
                .isEqualTo(new Misfit(
                        "PT1.5S is not a whole number of seconds, which is what the property counts; round it"));
        assertThat(Amount.gibibytes(DataSize.ofMebibytes(1536)))
                .isEqualTo(new Misfit(
                        "1536 MiB is not a whole number of GB, which is what the property counts; round it"));
        assertThat(Amount.iso8601(Duration.ofSeconds(-1))).isInstanceOf(Misfit.class);
        assertThat(Amount.text(Amount.gibibytes(DataSize.ofBytes(1)))).isInstanceOf(Misfit.class);
    }

    @Test
    void aNullStaysOne() {
        assertThat(Amount.seconds(null)).isNull();
        assertThat(Amount.fractionalSeconds(null)).isNull();
        assertThat(Amount.iso8601(null)).isNull();
        assertThat(Amount.text(Amount.mebibytes(null))).isNull();
    }
}
