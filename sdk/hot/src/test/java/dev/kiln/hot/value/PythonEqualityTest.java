package dev.kiln.hot.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PythonEqualityTest {

    @Test
    void anyMapCanBeAskedForNull() {
        assertThat(PythonEquality.containsKey(Map.of(), null)).isFalse();
        assertThat(PythonEquality.containsKey(Map.of("a", 1L), null)).isFalse();
        assertThat(PythonEquality.containsKey(Collections.singletonMap(null, 1L), null))
                .isTrue();
        assertThat(PythonEquality.get(Map.of("a", 1L), null)).isNull();
        assertThat(PythonEquality.get(Collections.singletonMap(null, 1L), null)).isEqualTo(1L);
    }

    @Test
    void oneAndTrueAreTheSameKey() {
        assertThat(PythonEquality.containsKey(Map.of(1L, "a"), true)).isTrue();
        assertThat(PythonEquality.get(Map.of(1L, "a"), 1.0)).isEqualTo("a");
    }
}
