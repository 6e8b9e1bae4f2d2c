package dev.kiln.hot.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.hot.Template;
import dev.kiln.hot.read.HotReader;
import dev.kiln.hot.read.ReadResult;
import dev.kiln.hot.write.HotWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RoundTripConformanceTest {

    @ParameterizedTest
    @ValueSource(strings = {"corpus", "showcase"})
    void everyReadableTemplateIsTheSameAfterWritingIt(String name) throws IOException {
        Optional<Path> folder = CorpusFiles.folder(name);
        if (folder.isEmpty()) {
            System.out.println(name + ": 0 templates, directory absent");
            return;
        }
        List<String> changed = new ArrayList<>();
        int readable = 0;
        for (Path file : CorpusFiles.files(folder.get())) {
            String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
            ReadResult read = HotReader.read(text, file.toString());
            if (read.template() != null) {
                readable++;
                if (!survives(read.template())) {
                    changed.add(file.toString());
                }
            }
        }
        System.out.println(name + ": " + readable + " templates, " + (readable - changed.size()) + " the same after"
                + " writing and reading, " + changed.size() + " not");

        assertThat(changed).isEmpty();
        assertThat(readable).isPositive();
    }

    private static boolean survives(Template template) {
        String written = HotWriter.write(template);
        ReadResult again = HotReader.read(written, "written");
        return template.equals(again.template()) && HotWriter.write(template).equals(written);
    }
}
