package dev.kiln.hot.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.hot.Template;
import dev.kiln.hot.eval.Evaluator;
import dev.kiln.hot.eval.Requirements;
import dev.kiln.hot.param.ParameterValues;
import dev.kiln.hot.read.HotReader;
import dev.kiln.hot.value.PythonText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ValidationConformanceTest {

    @Test
    void whatHeatRefusesIsRefusedAndNothingElse() throws IOException {
        assertThat(EvaluationCases.run("validation", ValidationConformanceTest::problem))
                .isEmpty();
    }

    private static String problem(Map<String, Object> one) {
        if (!Boolean.TRUE.equals(one.get("valid"))) {
            return HeatAnswers.refused(
                    one, EvaluationCases.map(one.get("error")).get("match"));
        }
        String refused = HeatAnswers.accepted(one);
        return refused == null ? stackProblem(one) : refused;
    }

    /** The parts of the stack that Heat made of an accepted template. */
    private static String stackProblem(Map<String, Object> one) {
        Template template = HotReader.read(one.get("template").toString());
        Map<String, Object> environment = EvaluationCases.map(one.get("environment"));
        Map<String, Object> given = new LinkedHashMap<>(EvaluationCases.map(environment.get("parameters")));
        given.putAll(EvaluationCases.map(one.get("parameters")));
        ParameterValues values = ParameterValues.of(
                template,
                given,
                EvaluationCases.map(environment.get("parameter_defaults")),
                ParametersConformanceTest.PSEUDO);
        Evaluator evaluator = new Evaluator(template, values);
        List<List<String>> edges = new ArrayList<>();
        Requirements.of(template, evaluator)
                .forEach((name, required) -> required.forEach(other -> edges.add(List.of(name, other))));
        Map<String, Object> found = new LinkedHashMap<>();
        found.put("enabled_resources", List.copyOf(evaluator.enabledResources().keySet()));
        found.put("outputs", List.copyOf(template.outputs().keySet()));
        found.put("edges", edges);
        for (Map.Entry<String, Object> part : found.entrySet()) {
            Object expected = one.get(part.getKey());
            if (!PythonText.repr(part.getValue()).equals(PythonText.repr(expected))) {
                return part.getKey() + " should be " + expected + " but are " + part.getValue();
            }
        }
        return null;
    }
}
