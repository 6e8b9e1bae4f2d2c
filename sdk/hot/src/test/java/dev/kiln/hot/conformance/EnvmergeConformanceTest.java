package dev.kiln.hot.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.hot.ParameterType;
import dev.kiln.hot.env.Environment;
import dev.kiln.hot.env.EnvironmentMerge;
import dev.kiln.hot.read.EnvironmentReader;
import dev.kiln.hot.read.HotReadException;
import dev.kiln.hot.value.PythonText;
import dev.kiln.hot.value.ValueException;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EnvmergeConformanceTest {

    @Test
    void environmentsMergeAsInHeat() throws IOException {
        assertThat(EvaluationCases.run("envmerge", EnvmergeConformanceTest::problem))
                .isEmpty();
    }

    private static String problem(Map<String, Object> one) {
        Map<String, Object> error = EvaluationCases.map(one.get("error"));
        try {
            Environment merged = merge(one);
            Map<String, Object> found = new LinkedHashMap<>();
            found.put("parameters", merged.parameters());
            found.put("resource_registry", merged.resourceRegistry());
            found.put("parameter_defaults", merged.parameterDefaults());
            found.put("encrypted_param_names", merged.encryptedParamNames());
            found.put("event_sinks", merged.eventSinks());
            String expected = PythonText.repr(one.get("expected"));
            return PythonText.repr(found).equals(expected) ? null : "expected " + expected + " but found " + found;
        } catch (ValueException | HotReadException refused) {
            return refused.getMessage().contains(String.valueOf(error.get("match")))
                    ? null
                    : "unexpected " + refused.getMessage();
        }
    }

    private static Environment merge(Map<String, Object> one) {
        Map<String, Environment> files = new LinkedHashMap<>();
        for (Object name : (List<?>) one.get("environment_files")) {
            String text = EvaluationCases.map(one.get("files")).get(name).toString();
            files.put(name.toString(), EnvironmentReader.read(text, name.toString()));
        }
        Map<String, ParameterType> types = new LinkedHashMap<>();
        EvaluationCases.map(one.get("params_schema"))
                .forEach((name, schema) -> types.put(
                        name,
                        ParameterType.named(
                                        EvaluationCases.map(schema).get("type").toString())
                                .orElseThrow()));
        return EnvironmentMerge.merge(files, types);
    }
}
