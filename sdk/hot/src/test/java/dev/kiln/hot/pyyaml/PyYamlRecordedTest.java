package dev.kiln.hot.pyyaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Holds what we write and read against answers that PyYAML gave when they were recorded. When the writer is changed on purpose,
 * record anew: {@code mvn test -pl sdk/hot -am -Dkiln.groups=pyyaml -Dkiln.excludedGroups=live -Dkiln.record=true}.
 */
class PyYamlRecordedTest {

    static final long SEED = 20261125L;

    @ParameterizedTest
    @EnumSource
    void pyYamlReadsWhatWeWriteAndWeReadAsPyYamlDoes(Answers.Kind kind) {
        List<List<?>> recorded = Answers.recorded(kind);
        Answers drawn = Answers.drawn(kind, SEED, recorded.size());

        assertThat(recorded).hasSize(kind.recorded);
        assertThat(drawn.texts())
                .isEqualTo(recorded.stream().map(pair -> pair.get(0)).toList());
        assertThat(drawn.differences(
                        recorded.stream().map(pair -> pair.get(1).toString()).toList()))
                .isEmpty();
    }
}
