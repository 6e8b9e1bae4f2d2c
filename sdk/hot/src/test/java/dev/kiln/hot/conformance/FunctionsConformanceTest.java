package dev.kiln.hot.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.hot.HotVersion;
import dev.kiln.hot.ResourceDef;
import dev.kiln.hot.Template;
import dev.kiln.hot.diag.TemplatePath;
import dev.kiln.hot.eval.EvaluationException;
import dev.kiln.hot.eval.Evaluator;
import dev.kiln.hot.eval.Expression;
import dev.kiln.hot.eval.ParentFacade;
import dev.kiln.hot.expr.Node;
import dev.kiln.hot.value.PythonText;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FunctionsConformanceTest {

    private static final TemplatePath PATH = TemplatePath.of("outputs", "o", "value");

    @Test
    void functionsGiveHeatsValuesAndErrors() throws IOException {
        assertThat(EvaluationCases.run("functions", FunctionsConformanceTest::problem))
                .isEmpty();
    }

    /** Runs a case in each version that gave the same outcome. */
    private static String problem(Map<String, Object> one) {
        List<?> versions = (List<?>) one.getOrDefault("versions", List.of(one.get("version")));
        for (Object version : versions) {
            Map<String, Object> inVersion = new LinkedHashMap<>(one);
            inVersion.put("version", version);
            String problem = problemInVersion(inVersion);
            if (problem != null) {
                return version + ": " + problem;
            }
        }
        return versions.isEmpty() ? "no version" : null;
    }

    private static String problemInVersion(Map<String, Object> one) {
        Map<String, Object> error = EvaluationCases.map(one.get("error"));
        try {
            Object value = value(one);
            if (!error.isEmpty()) {
                return "expected " + error.get("message") + " but found " + PythonText.repr(value);
            }
            // repr tells 1 from 1.0 and True, which equality does not
            return PythonText.repr(value).equals(PythonText.repr(one.get("expected")))
                    ? validationProblem(one)
                    : "expected " + PythonText.repr(one.get("expected")) + " but found " + PythonText.repr(value);
        } catch (EvaluationException refused) {
            if (error.isEmpty()) {
                return "unexpected " + refused.getMessage();
            }
            if (!error.get("phase").equals(refused.phase().name().toLowerCase(Locale.ROOT))) {
                return "expected in " + error.get("phase") + " but found in " + refused.phase() + ": "
                        + refused.getMessage();
            }
            Object match = error.get("match");
            return match == null || refused.getMessage().contains(match.toString())
                    ? null
                    : "expected " + match + " but found " + refused.getMessage();
        }
    }

    private static Object value(Map<String, Object> one) {
        Evaluator evaluator = evaluator(one);
        Node node = CaseNodes.of(one.get("expression"), version(one));
        if ("condition".equals(one.get("kind"))) {
            return evaluator.isTrue(evaluator.parseCondition(node, PATH), PATH);
        }
        Expression expression = evaluator.parse(node, PATH);
        CaseResources resources = new CaseResources(EvaluationCases.map(one.get("resources_attrs")));
        return Boolean.TRUE.equals(one.get("nullable")) ? expression.resolve(resources) : expression.value(resources);
    }

    private static String validationProblem(Map<String, Object> one) {
        Object match = EvaluationCases.map(one.get("validate_error")).get("match");
        if (match == null || "condition".equals(one.get("kind"))) {
            return null;
        }
        try {
            evaluator(one)
                    .parse(CaseNodes.of(one.get("expression"), version(one)), PATH)
                    .validate(new CaseResources(EvaluationCases.map(one.get("resources_attrs"))));
            return "validation should find " + match;
        } catch (EvaluationException refused) {
            return refused.getMessage().contains(match.toString()) ? null : "validation found " + refused.getMessage();
        }
    }

    private static HotVersion version(Map<String, Object> one) {
        return HotVersion.named(one.get("version").toString()).orElseThrow();
    }

    private static Evaluator evaluator(Map<String, Object> one) {
        Map<String, Node> conditions = new LinkedHashMap<>();
        EvaluationCases.map(one.get("conditions"))
                .forEach((name, data) -> conditions.put(name, CaseNodes.of(data, version(one))));
        Map<String, ResourceDef> resources = new LinkedHashMap<>();
        EvaluationCases.map(one.get("resources_attrs"))
                .keySet()
                .forEach(name -> resources.put(
                        name, new ResourceDef("OS::Heat::None", null, null, List.of(), null, null, null, null, null)));
        Template template = new Template(
                version(one),
                one.get("version").toString(),
                null,
                List.of(),
                Map.of(),
                conditions,
                resources,
                Map.of());
        Map<String, String> files = new LinkedHashMap<>();
        EvaluationCases.map(one.get("files")).forEach((name, text) -> files.put(name, text.toString()));
        Map<String, Object> parent = EvaluationCases.map(one.get("parent_resource"));
        ParentFacade facade =
                new ParentFacade((Map<?, ?>) parent.get("metadata"), (String) parent.get("deletion_policy"), (Map<?, ?>)
                        parent.get("update_policy"));
        return new Evaluator(template, ParametersConformanceTest.values(one), files, facade);
    }
}
