package dev.kiln.hot.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.hot.HotVersion;
import dev.kiln.hot.ParameterDef;
import dev.kiln.hot.diag.Diagnostic;
import dev.kiln.hot.param.ParameterDefReader;
import dev.kiln.hot.param.ParameterValues;
import dev.kiln.hot.param.PseudoParameters;
import dev.kiln.hot.value.PythonText;
import dev.kiln.hot.value.ValueException;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ParametersConformanceTest {

    static final PseudoParameters PSEUDO = new PseudoParameters(
            "demo-stack", "7f5f9f2e-2c1e-4c8e-9a55-0a4f0b8d1c11", "5d0f7c3b2f9a4c1c8a9b7e6d5c4b3a21");

    @Test
    void parametersHaveHeatsValuesAndErrors() throws IOException {
        assertThat(EvaluationCases.run("parameters", ParametersConformanceTest::problem))
                .isEmpty();
    }

    private static String problem(Map<String, Object> one) {
        Map<String, Object> error = EvaluationCases.map(one.get("error"));
        ParameterValues values;
        try {
            values = values(one);
        } catch (ValueException malformed) {
            return "schema".equals(error.get("phase"))
                    ? mismatch(error, malformed.getMessage())
                    : malformed.getMessage();
        }
        if ("schema".equals(error.get("phase"))) {
            return "the schema should be refused: " + error.get("message");
        }
        List<Diagnostic> problems = values.problems();
        if (problems.isEmpty() != error.isEmpty()) {
            return "expected " + error.get("message") + " but found " + problems;
        }
        if (!problems.isEmpty()) {
            String mismatch = mismatch(error, problems.get(0).message());
            if (mismatch != null) {
                return mismatch;
            }
        }
        return valueMismatch(one, values);
    }

    private static String valueMismatch(Map<String, Object> one, ParameterValues values) {
        for (String name : EvaluationCases.map(one.get("value_errors")).keySet()) {
            if (hasValue(values, name)) {
                return name + " should have no value, but has " + values.value(name);
            }
        }
        Map<String, Object> texts = EvaluationCases.map(one.get("as_text"));
        for (Map.Entry<String, Object> expected :
                EvaluationCases.map(one.get("values")).entrySet()) {
            String name = expected.getKey();
            Object value = values.value(name);
            // repr tells 1 from 1.0 and True, which equality does not
            if (!PythonText.repr(value).equals(PythonText.repr(expected.getValue()))) {
                return "expected " + expected + " but found " + PythonText.repr(value);
            }
            if (!values.text(name).equals(texts.get(name))) {
                return "expected the text " + texts.get(name) + " but found " + values.text(name);
            }
        }
        return null;
    }

    private static boolean hasValue(ParameterValues values, String name) {
        try {
            values.value(name);
            return true;
        } catch (ValueException none) {
            return false;
        }
    }

    private static String mismatch(Map<String, Object> error, String message) {
        Object match = error.get("match");
        return match == null || message.contains(match.toString())
                ? null
                : "expected " + match + " but found " + message;
    }

    static ParameterValues values(Map<String, Object> one) {
        HotVersion version = HotVersion.named(one.get("version").toString()).orElseThrow();
        Map<String, ParameterDef> definitions = new LinkedHashMap<>();
        EvaluationCases.map(one.get("params_schema"))
                .forEach((name, data) ->
                        definitions.put(name, ParameterDefReader.read(name, CaseNodes.literal(data), version)));
        return ParameterValues.of(
                definitions,
                version,
                EvaluationCases.map(one.get("parameters")),
                EvaluationCases.map(one.get("parameter_defaults")),
                PSEUDO);
    }
}
