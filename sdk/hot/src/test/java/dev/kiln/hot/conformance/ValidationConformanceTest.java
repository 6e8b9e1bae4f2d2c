package dev.kiln.hot.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ValidationConformanceTest {

    @Test
    void whatHeatRefusesIsRefusedAndNothingElse() throws IOException {
        assertThat(EvaluationCases.run("validation", ValidationConformanceTest::problem))
                .isEmpty();
    }

    private static String problem(Map<String, Object> one) {
        return Boolean.TRUE.equals(one.get("valid"))
                ? HeatAnswers.accepted(one)
                : HeatAnswers.refused(one, EvaluationCases.map(one.get("error")).get("match"));
    }
}
