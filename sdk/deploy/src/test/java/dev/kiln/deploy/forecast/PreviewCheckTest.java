package dev.kiln.deploy.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A forecast, and what Heat's own preview says -> where they differ, and why. */
class PreviewCheckTest {

    private static final String TEMPLATE = """
            resources:
              a: {type: OS::Heat::RandomString, properties: {length: %d}}
              b: {type: OS::Heat::Value, properties: {value: x}}
            """;

    @Test
    void whatBothSayIsNoDifference() {
        StackForecast forecast = Before.of(TEMPLATE.formatted(8)).then(TEMPLATE.formatted(9));
        assertThat(PreviewCheck.compare(
                        forecast,
                        Map.of(
                                "replaced", List.of(Map.of("resource_name", "a")),
                                "unchanged", List.of(Map.of("resource_name", "b")))))
                .isEmpty();
    }

    @Test
    void aReadAttributeLooksLikeAChangeToHeat() {
        StackForecast forecast = Before.of(TEMPLATE.formatted(8)).then(TEMPLATE.formatted(8));
        assertThat(PreviewCheck.compare(forecast, Map.of("updated", List.of(Map.of("resource_name", "b")))))
                .containsExactly(new PreviewDifference(
                        "b",
                        Outcome.UPDATE,
                        Outcome.UNCHANGED,
                        "the preview takes every id and attribute that is read for a change"));
    }
}
