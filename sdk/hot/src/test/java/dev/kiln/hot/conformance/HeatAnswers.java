package dev.kiln.hot.conformance;

import dev.kiln.hot.diag.Diagnostic;
import dev.kiln.hot.diag.Severity;
import dev.kiln.hot.validate.HeatText;
import dev.kiln.hot.validate.TemplateValidator;
import dev.kiln.hot.validate.ValidationRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Compares what the validator says about a case with what Heat said. */
final class HeatAnswers {

    private static final TemplateValidator VALIDATOR = TemplateValidator.bundled();

    private HeatAnswers() {}

    static String accepted(Map<String, Object> one) {
        List<String> errors = errors(one);
        return errors.isEmpty() ? null : "Heat accepts it, but " + errors;
    }

    static String refused(Map<String, Object> one, Object match) {
        List<String> errors = errors(one);
        boolean refused = !errors.isEmpty()
                && (match == null || errors.stream().anyMatch(text -> text.contains(match.toString())));
        return refused ? null : "expected " + match + " but found " + errors;
    }

    private static List<String> errors(Map<String, Object> one) {
        Map<String, String> files = new LinkedHashMap<>();
        EvaluationCases.map(one.get("files")).forEach((name, text) -> files.put(name, text.toString()));
        ValidationRequest request = ValidationRequest.ofText(one.get("template").toString(), "template.yaml")
                .withParameters(EvaluationCases.map(one.get("parameters")))
                .withEnvironment(EvaluationCases.map(one.get("environment")))
                .withFiles(files);
        Object name = one.get("stack_name");
        return VALIDATOR.validate(name == null ? request : request.withStackName(name.toString())).stream()
                .filter(found -> found.severity() == Severity.ERROR)
                .map(HeatAnswers::text)
                .toList();
    }

    private static String text(Diagnostic found) {
        return HeatText.of(found);
    }
}
