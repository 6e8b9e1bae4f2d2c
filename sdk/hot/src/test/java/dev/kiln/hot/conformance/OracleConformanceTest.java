package dev.kiln.hot.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.hot.ResourceDef;
import dev.kiln.hot.Template;
import dev.kiln.hot.diag.TemplatePath;
import dev.kiln.hot.eval.Evaluator;
import dev.kiln.hot.eval.Requirements;
import dev.kiln.hot.expr.MapNode;
import dev.kiln.hot.expr.Node;
import dev.kiln.hot.expr.StringNode;
import dev.kiln.hot.param.ParameterValues;
import dev.kiln.hot.read.HotReader;
import dev.kiln.hot.read.ReadResult;
import dev.kiln.hot.value.PythonEquality;
import dev.kiln.hot.value.PythonText;
import dev.kiln.hot.value.ValueException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What Heat made of real templates: parameters, conditions, disabled resources, requirements and resolved properties. */
class OracleConformanceTest {

    @Test
    void realTemplatesMeanWhatTheyMeanToHeat() throws IOException {
        String corpus = System.getProperty("kiln.corpus");
        String conformance = System.getProperty("kiln.conformance");
        if (corpus == null || conformance == null) {
            System.out.println("oracle: 0 cases, directory absent (needs -Dkiln.conformance and -Dkiln.corpus)");
            return;
        }
        Path cases = Path.of(conformance, "oracle.json");
        List<String> failures = new ArrayList<>();
        Map<String, Object> all = EvaluationCases.map(EvaluationCases.read(cases));
        for (Map.Entry<String, Object> one : all.entrySet()) {
            String problem = problem(Path.of(corpus, one.getKey()), EvaluationCases.map(one.getValue()));
            if (problem != null) {
                failures.add(one.getKey() + ": " + problem);
            }
        }
        System.out.println("oracle: " + all.size() + " cases, " + (all.size() - failures.size()) + " passed, "
                + failures.size() + " failed" + (failures.isEmpty() ? "" : "\n  " + String.join("\n  ", failures)));
        assertThat(failures).isEmpty();
    }

    private static String problem(Path file, Map<String, Object> expected) throws IOException {
        boolean refusedByHeat = expected.containsKey("error");
        ReadResult read =
                HotReader.read(Files.readString(file), file.getFileName().toString());
        if (read.template() == null || read.hasErrors()) {
            return refusedByHeat || expected.containsKey("outputs_error") ? null : "refused: " + read.diagnostics();
        }
        try {
            String problem = meaningProblem(read.template(), expected);
            return refusedByHeat && problem == null ? "should be refused: " + expected.get("error") : problem;
        } catch (ValueException refused) {
            return refusedByHeat ? null : "refused: " + refused.getMessage();
        } catch (RuntimeException unexpected) {
            return "unexpected " + unexpected + " at " + unexpected.getStackTrace()[0];
        }
    }

    private static String meaningProblem(Template template, Map<String, Object> expected) {
        ParameterValues values = ParameterValues.of(
                template,
                EvaluationCases.map(expected.get("params_synth")),
                Map.of(),
                ParametersConformanceTest.PSEUDO);
        for (Map.Entry<String, Object> value :
                EvaluationCases.map(expected.get("values")).entrySet()) {
            if (!same(value.getValue(), values.value(value.getKey()))) {
                return "parameter " + value + " but found " + PythonText.repr(values.value(value.getKey()));
            }
        }
        if (values.problems().isEmpty() == expected.containsKey("param_error")) {
            return "parameter error " + expected.get("param_error") + " but found " + values.problems();
        }
        Evaluator evaluator = new Evaluator(template, values);
        for (Map.Entry<String, Object> condition :
                EvaluationCases.map(expected.get("conditions")).entrySet()) {
            if (!condition.getValue().equals(evaluator.condition(condition.getKey()))) {
                return "condition " + condition;
            }
        }
        Map<String, ResourceDef> enabled = evaluator.enabledResources();
        SortedSet<String> disabled = new TreeSet<>(template.resources().keySet());
        disabled.removeAll(enabled.keySet());
        if (expected.containsKey("disabled") && !List.copyOf(disabled).equals(expected.get("disabled"))) {
            return "disabled " + expected.get("disabled") + " but found " + disabled;
        }
        Map<String, Object> resources = EvaluationCases.map(expected.get("resources"));
        boolean allFound = resources.values().stream()
                .noneMatch(resource -> EvaluationCases.map(resource).containsKey("requires_error"));
        Map<String, SortedSet<String>> requires = allFound ? Requirements.of(template, evaluator) : Map.of();
        for (Map.Entry<String, SortedSet<String>> found : requires.entrySet()) {
            Object wanted = EvaluationCases.map(resources.get(found.getKey())).get("requires");
            if (!List.copyOf(found.getValue()).equals(wanted)) {
                return found.getKey() + " requires " + wanted + " but found " + found.getValue();
            }
        }
        return propertiesProblem(enabled, evaluator, expected);
    }

    private static String propertiesProblem(
            Map<String, ResourceDef> enabled, Evaluator evaluator, Map<String, Object> expected) {
        for (Map.Entry<String, Object> resource :
                EvaluationCases.map(expected.get("resolved_properties")).entrySet()) {
            for (Map.Entry<String, Object> property :
                    EvaluationCases.map(resource.getValue()).entrySet()) {
                Node properties = enabled.get(resource.getKey()).properties();
                if (properties instanceof MapNode map) {
                    Object wanted = property.getValue();
                    TemplatePath path =
                            TemplatePath.of("resources", resource.getKey(), "properties", property.getKey());
                    Node value = map.entries().get(new StringNode(property.getKey()));
                    Object found = found(evaluator, value, path, enabled);
                    if (!same(wanted, found)) {
                        return resource.getKey() + "." + property + " but found " + PythonText.repr(found);
                    }
                }
            }
        }
        return null;
    }

    /** The value, or like in the cases the error that stands for it. */
    private static Object found(Evaluator evaluator, Node value, TemplatePath path, Map<String, ResourceDef> enabled) {
        try {
            return evaluator.parse(value, path).value(new StartedResources(enabled.keySet()));
        } catch (ValueException refused) {
            return Map.of("$error", refused.getMessage());
        }
    }

    private static boolean same(Object expected, Object found) {
        boolean bothRefused = expected instanceof Map<?, ?> wanted
                && found instanceof Map<?, ?> seen
                && wanted.containsKey("$error")
                && seen.containsKey("$error");
        return bothRefused || PythonEquality.equal(expected, found);
    }
}
