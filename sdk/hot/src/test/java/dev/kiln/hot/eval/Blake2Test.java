package dev.kiln.hot.eval;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/** The first values are RFC 7693's own examples. */
class Blake2Test {

    @Test
    void theLongFormMatchesTheRfc() {
        assertThat(HexFormat.of().formatHex(Blake2.b("abc".getBytes(StandardCharsets.US_ASCII))))
                .isEqualTo("ba80a53f981c4d0d6a2797b69f12f6e94c212f14685ac4b74b12bb6fdbffa2d1"
                        + "7d87c5392aab792dc252d5de4533cc9518d38aa8dbf1925ab92386edd4009923");
    }

    @Test
    void theShortFormMatchesTheRfc() {
        assertThat(HexFormat.of().formatHex(Blake2.s("abc".getBytes(StandardCharsets.US_ASCII))))
                .isEqualTo("508c5e8c327c14e2e1a72ba34eeb452f37458b209ed63a294d999b4c86675982");
    }

    @Test
    void manyBlocksAndTheEmptyTextAreSummedToo() {
        assertThat(HexFormat.of().formatHex(Blake2.b("x".repeat(256).getBytes(StandardCharsets.US_ASCII))))
                .startsWith("26066ae992ec734e85f05f962b49e72bcb2be54f");
        assertThat(HexFormat.of().formatHex(Blake2.s(new byte[0])))
                .startsWith("69217a3079908094e11121d042354a7c1f55b648");
    }
}
