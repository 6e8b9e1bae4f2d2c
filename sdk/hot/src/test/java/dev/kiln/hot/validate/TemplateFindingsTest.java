package dev.kiln.hot.validate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.hot.diag.Diagnostic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What each template in {@code src/test/resources/validate} is told: its findings stand beside it in {@code .errors}. After a
 * change of wording, {@code -Dkiln.errors=update} writes them anew, for review.
 */
class TemplateFindingsTest {

    private static final Path FOLDER = Path.of("src/test/resources/validate");

    static List<String> templates() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".yaml"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("templates")
    void everyMistakeIsReportedAtItsPlace(String name) throws IOException {
        String text = Files.readString(FOLDER.resolve(name));
        Path expected = FOLDER.resolve(name.replace(".yaml", ".errors"));

        String found = TemplateValidator.bundled().validate(ValidationRequest.ofText(text, name)).stream()
                .map(TemplateFindingsTest::line)
                .collect(Collectors.joining());

        if ("update".equals(System.getProperty("kiln.errors"))) {
            Files.writeString(expected, found);
        }
        assertThat(found).isEqualTo(Files.readString(expected));
    }

    private static String line(Diagnostic one) {
        return one.location() + " " + one.severity() + " " + one.code() + "\n    at " + one.path() + "\n    "
                + one.message() + "\n" + (one.hint() == null ? "" : "    hint: " + one.hint() + "\n");
    }
}
