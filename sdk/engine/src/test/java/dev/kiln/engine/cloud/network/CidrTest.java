package dev.kiln.engine.cloud.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CidrTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            10.80.0.0/16 10.81.0.0/16                        | 10.80.0.0/15
            10.81.0.0/16 10.82.0.0/16                        | 10.81.0.0/16 10.82.0.0/16
            10.82.0.0/16 10.80.0.0/15 10.83.0.0/16           | 10.80.0.0/14
            10.0.0.0/8 10.1.0.0/16                           | 10.0.0.0/8
            10.0.0.0/24 10.0.0.0/16                          | 10.0.0.0/16
            10.0.0.0/24 10.0.0.0/24                          | 10.0.0.0/24
            0.0.0.0/1 128.0.0.0/1 2001:db8::/32    | 0.0.0.0/0 2001:db8::/32
            """)
    void blocksAreJoinedToTheFewest(String before, String after) {
        String joined =
                Cidr.joined(Arrays.stream(before.split(" "))
                                .map(text -> Cidr.parse(text).orElseThrow())
                                .toList())
                        .stream()
                        .map(Cidr::toString)
                        .collect(Collectors.joining(" "));

        assertThat(joined).isEqualTo(after);
    }
}
