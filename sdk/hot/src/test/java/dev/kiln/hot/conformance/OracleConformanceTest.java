package dev.kiln.hot.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.hot.diag.Diagnostic;
import dev.kiln.hot.diag.Severity;
import dev.kiln.hot.read.HotReader;
import dev.kiln.hot.read.ReadResult;
import dev.kiln.hot.validate.HeatText;
import dev.kiln.hot.validate.TemplateValidator;
import dev.kiln.hot.validate.ValidationRequest;
import dev.kiln.hot.value.ValueException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What Heat made of real templates: parameters, conditions, disabled resources, requirements and resolved properties. */
class OracleConformanceTest {

    private static final TemplateValidator VALIDATOR = TemplateValidator.bundled();

    @Test
    void realTemplatesMeanWhatTheyMeanToHeat() throws IOException {
        Optional<Path> corpus = CorpusFiles.folder("corpus");
        if (corpus.isEmpty() || CorpusFiles.folder("conformance").isEmpty()) {
            System.out.println("oracle: 0 cases, directory absent");
            return;
        }
        List<String> failures = EvaluationCases.runOracle(corpus.get(), OracleConformanceTest::problem);

        assertThat(failures).isEmpty();
    }

    private static String problem(Path file, Map<String, Object> expected) {
        try {
            String text = Files.readString(file);
            List<String> problems =
                    expected.containsKey("error") ? notRefused(text, expected) : differences(text, expected);
            return problems.isEmpty() ? null : String.join("; ", problems);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What Heat refuses we refuse in its words, and what it had come to by then we come to. */
    private static List<String> notRefused(String text, Map<String, Object> expected) {
        List<String> problems = new ArrayList<>();
        Map<String, Object> error = EvaluationCases.map(expected.get("error"));
        ValidationRequest request = ValidationRequest.ofText(text, "template.yaml")
                .withParameters(EvaluationCases.map(expected.get("params_synth")));
        List<String> found = VALIDATOR.validate(request).stream()
                .filter(one -> one.severity() == Severity.ERROR)
                .map(HeatText::of)
                .toList();
        String message = String.valueOf(error.get("message"));
        boolean pythons = "IndexError".equals(error.get("type"));
        if (pythons ? found.isEmpty() : found.stream().noneMatch(one -> one.contains(message))) {
            problems.add("expected " + message + " but found " + found);
        }
        ReadResult read = HotReader.read(text, "template.yaml");
        if (expected.containsKey("values")) {
            problems.addAll(compared(read, expected));
        }
        return problems;
    }

    private static List<String> differences(String text, Map<String, Object> expected) {
        ReadResult read = HotReader.read(text, "template.yaml");
        List<String> refused = read.diagnostics().stream()
                .filter(one -> one.severity() == Severity.ERROR && isJudged(one, expected))
                .map(Diagnostic::toString)
                .toList();
        return refused.isEmpty() ? compared(read, expected) : refused;
    }

    /** The oracle looked neither at parameter groups nor, in four templates, beyond an output that Heat refuses. */
    private static boolean isJudged(Diagnostic error, Map<String, Object> expected) {
        boolean output = error.code().equals("output-definition") && expected.containsKey("outputs_error");
        return !output && !error.code().equals("parameter-group-definition");
    }

    private static List<String> compared(ReadResult read, Map<String, Object> expected) {
        try {
            return new OracleComparison(read, expected).differences();
        } catch (ValueException refused) {
            return List.of("refused: " + refused.getMessage());
        }
    }
}
