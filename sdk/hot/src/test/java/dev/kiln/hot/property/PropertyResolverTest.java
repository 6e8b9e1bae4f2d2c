package dev.kiln.hot.property;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.hot.diag.TemplatePath;
import dev.kiln.schema.Constraint;
import dev.kiln.schema.PropertySchema;
import dev.kiln.schema.ValueType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PropertyResolverTest {

    private static final Map<String, PropertySpec> SERVER = PropertySpec.ofAll(Map.of(
            "flavor",
                    PropertySchema.builder()
                            .type(ValueType.STRING)
                            .required(true)
                            .build(),
            "networks",
                    PropertySchema.builder()
                            .type(ValueType.LIST)
                            .items(PropertySchema.builder()
                                    .type(ValueType.MAP)
                                    .putProperties(
                                            "port",
                                            PropertySchema.builder()
                                                    .type(ValueType.INTEGER)
                                                    .addConstraints(new Constraint.Range(1L, 9L))
                                                    .build())
                                    .build())
                            .build()));

    @Test
    void allProblemsAreReportedWithTheirPlaces() {
        PropertyOutcome outcome = resolve(Map.of("networks", List.of(Map.of("port", 10L), Map.of("prt", 1L))));

        assertThat(outcome.problems().stream().map(PropertyProblem::heatText))
                .containsExactlyInAnyOrder(
                        "Property error: resources.a.properties: Property flavor not assigned",
                        "Property error: resources.a.properties.networks[0].port: 10 is out of range (min: 1, max: 9)",
                        "Property error: resources.a.properties.networks[1]: Unknown Property prt");
    }

    @Test
    void whatIsNotKnownYetIsNotRefused() {
        PropertyOutcome outcome = resolve(
                Map.of("flavor", Unresolved.UNRESOLVED, "networks", List.of(Map.of("port", Unresolved.UNRESOLVED))));

        assertThat(outcome.isValid()).isTrue();
        assertThat(outcome.values()).containsEntry("flavor", Unresolved.UNRESOLVED);
    }

    @Test
    void nullSatisfiesARequiredProperty() {
        Map<String, Object> data = new HashMap<>();
        data.put("flavor", null);

        assertThat(resolve(data).values()).containsEntry("flavor", "");
    }

    @Test
    void anEmptyDefaultOfAnotherTypeIsTheEmptyValueOfThisOne() {
        Map<String, PropertySpec> gateway = PropertySpec.ofAll(Map.of(
                "connections",
                PropertySchema.builder()
                        .type(ValueType.LIST)
                        .defaultValue(Map.of())
                        .build()));

        PropertyOutcome outcome =
                PropertyResolver.resolve(gateway, Map.of(), TemplatePath.of("resources", "a", "properties"));

        assertThat(outcome.values()).containsEntry("connections", List.of());
    }

    private static PropertyOutcome resolve(Map<?, ?> data) {
        return PropertyResolver.resolve(SERVER, data, TemplatePath.of("resources", "a", "properties"));
    }
}
