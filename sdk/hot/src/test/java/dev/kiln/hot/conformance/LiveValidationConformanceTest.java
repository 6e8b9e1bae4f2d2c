package dev.kiln.hot.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LiveValidationConformanceTest {

    /** Refused for what only the cloud knows: that there is no such object, or that the user may not. */
    private static final Set<String> NEEDS_A_CLOUD = Set.of(
            "custom-constraint-flavor",
            "custom-constraint-key",
            "custom-constraint-network",
            "null-required-property",
            "policy-forbidden-type");

    /** What was sent along, which the cases leave out. */
    private static final Map<String, Map<String, Object>> SENT =
            Map.of("parameter-constraint-no-description", Map.of("p", "ABC"), "parameter-extra", Map.of("q", "1"));

    @Test
    void whatARunningHeatRefusesWithoutItsCloudIsRefused() throws IOException {
        assertThat(EvaluationCases.run("live-validation", LiveValidationConformanceTest::problem))
                .isEmpty();
    }

    private static String problem(Map<String, Object> one) {
        String id = one.get("id").toString();
        Map<String, Object> answer = EvaluationCases.map(one.get("create"));
        Map<String, Object> sent = new HashMap<>(one);
        sent.putIfAbsent("parameters", SENT.getOrDefault(id, Map.of()));
        if (answer.get("http").equals(201L) || NEEDS_A_CLOUD.contains(id)) {
            return HeatAnswers.accepted(sent);
        }
        // an internal error names nothing to look for
        String message = answer.get("http").equals(500L)
                ? null
                : answer.get("message").toString().replace(": :", ":").replace("Template not in valid format: ", "");
        return HeatAnswers.refused(sent, message);
    }
}
