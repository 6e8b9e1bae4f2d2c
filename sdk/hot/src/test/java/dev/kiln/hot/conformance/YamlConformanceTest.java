package dev.kiln.hot.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.hot.read.HotReadException;
import dev.kiln.hot.read.YamlDocument;
import dev.kiln.hot.value.NodeValues;
import dev.kiln.hot.value.PythonText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class YamlConformanceTest {

    @Test
    void documentsReadAsHeatReadsThem() throws IOException {
        assertThat(EvaluationCases.run("yaml", YamlConformanceTest::problem)).isEmpty();
    }

    private static String problem(Map<String, Object> one) {
        Map<String, Object> error = EvaluationCases.map(one.get("error"));
        String found;
        try {
            found = PythonText.repr(withTextKeys(NodeValues.of(
                    YamlDocument.parse(one.get("text").toString(), "t.yaml").root())));
        } catch (HotReadException refused) {
            Object match = error.get("match");
            boolean expected =
                    !error.isEmpty() && (match == null || refused.getMessage().contains(match.toString()));
            return expected ? null : "unexpected error " + refused.getMessage();
        }
        if (!error.isEmpty()) {
            return "should be refused: " + error.get("message") + ", but gave " + found;
        }
        String expected = PythonText.repr(one.get("expected"));
        return found.equals(expected) ? null : "expected " + expected + " but found " + found;
    }

    /** The case files are JSON, where all keys are strings. */
    private static Object withTextKeys(Object value) {
        if (value instanceof List<?> list) {
            List<Object> copy = new ArrayList<>();
            list.forEach(item -> copy.add(withTextKeys(item)));
            return copy;
        }
        if (value instanceof Map<?, ?> map) {
            Map<Object, Object> copy = new LinkedHashMap<>();
            map.forEach((key, item) -> copy.put(PythonText.str(key), withTextKeys(item)));
            return copy;
        }
        return value;
    }
}
