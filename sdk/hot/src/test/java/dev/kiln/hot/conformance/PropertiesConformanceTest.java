package dev.kiln.hot.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.hot.constraint.AllowedPatternConstraint;
import dev.kiln.hot.constraint.AllowedValuesConstraint;
import dev.kiln.hot.constraint.CustomConstraint;
import dev.kiln.hot.constraint.LengthConstraint;
import dev.kiln.hot.constraint.ModuloConstraint;
import dev.kiln.hot.constraint.RangeConstraint;
import dev.kiln.hot.constraint.ValueConstraint;
import dev.kiln.hot.diag.TemplatePath;
import dev.kiln.hot.property.PropertyConstraint;
import dev.kiln.hot.property.PropertyOutcome;
import dev.kiln.hot.property.PropertyProblem;
import dev.kiln.hot.property.PropertyResolver;
import dev.kiln.hot.property.PropertySpec;
import dev.kiln.hot.property.SchemaProblems;
import dev.kiln.hot.value.PythonPattern;
import dev.kiln.hot.value.PythonText;
import dev.kiln.schema.SupportStatus;
import dev.kiln.schema.ValueType;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PropertiesConformanceTest {

    @Test
    void propertiesHaveHeatsValuesAndErrors() throws IOException {
        assertThat(EvaluationCases.run("properties", PropertiesConformanceTest::problem))
                .isEmpty();
    }

    private static String problem(Map<String, Object> one) {
        Map<String, PropertySpec> schema = specs(EvaluationCases.map(one.get("schema")));
        List<String> messages = new ArrayList<>();
        schema.values().forEach(spec -> messages.addAll(SchemaProblems.of(spec)));
        PropertyOutcome outcome =
                PropertyResolver.resolve(schema, EvaluationCases.map(one.get("data")), TemplatePath.of("properties"));
        outcome.problems().stream().map(PropertyProblem::heatText).forEach(messages::add);
        if (Boolean.TRUE.equals(one.get("valid"))) {
            return messages.isEmpty() ? valueMismatch(one, outcome) : "should pass, but " + messages;
        }
        Object match = EvaluationCases.map(one.get("error")).get("match");
        boolean refused = !messages.isEmpty()
                && (match == null || messages.stream().anyMatch(text -> text.contains(match.toString())));
        return refused ? null : "expected " + match + " but found " + messages;
    }

    private static String valueMismatch(Map<String, Object> one, PropertyOutcome outcome) {
        for (Map.Entry<String, Object> expected :
                EvaluationCases.map(one.get("values")).entrySet()) {
            Object value = outcome.values().get(expected.getKey());
            // repr tells 1 from 1.0 and True, which equality does not
            if (!PythonText.repr(value).equals(PythonText.repr(expected.getValue()))) {
                return "expected " + expected + " but found " + PythonText.repr(value);
            }
        }
        return null;
    }

    private static Map<String, PropertySpec> specs(Map<String, Object> schemas) {
        Map<String, PropertySpec> specs = new LinkedHashMap<>();
        schemas.forEach((name, schema) -> specs.put(name, spec(EvaluationCases.map(schema))));
        return specs;
    }

    private static PropertySpec spec(Map<String, Object> schema) {
        Map<String, PropertySpec> children = specs(EvaluationCases.map(schema.get("schema")));
        PropertySpec items = children.remove("*");
        List<PropertyConstraint> constraints = new ArrayList<>();
        if (schema.get("constraints") != null) {
            EvaluationCases.maps(schema.get("constraints"))
                    .forEach(one ->
                            constraints.add(new PropertyConstraint(constraint(one), (String) one.get("description"))));
        }
        return new PropertySpec(
                ValueType.named(schema.get("type").toString()).orElseThrow(),
                Boolean.TRUE.equals(schema.get("required")),
                schema.get("default"),
                !Boolean.FALSE.equals(schema.get("implemented")),
                false,
                Boolean.TRUE.equals(schema.get("allow_conversion")),
                constraints,
                SupportStatus.DEFAULT,
                children,
                items);
    }

    private static ValueConstraint constraint(Map<String, Object> one) {
        Map<String, Object> bounds = one.values().stream()
                .filter(Map.class::isInstance)
                .map(EvaluationCases::map)
                .findFirst()
                .orElse(Map.of());
        if (one.containsKey("length")) {
            return new LengthConstraint(bounds.get("min"), bounds.get("max"));
        }
        if (one.containsKey("range")) {
            return new RangeConstraint(bounds.get("min"), bounds.get("max"));
        }
        if (one.containsKey("modulo")) {
            return new ModuloConstraint(bounds.get("step"), bounds.get("offset"));
        }
        if (one.get("allowed_values") instanceof List<?> allowed) {
            return new AllowedValuesConstraint(allowed);
        }
        if (one.get("allowed_pattern") instanceof String pattern) {
            return new AllowedPatternConstraint(PythonPattern.compile(pattern));
        }
        return new CustomConstraint(one.get("custom_constraint").toString());
    }
}
