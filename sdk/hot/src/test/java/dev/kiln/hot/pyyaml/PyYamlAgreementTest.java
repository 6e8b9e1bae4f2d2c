package dev.kiln.hot.pyyaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.hot.Template;
import dev.kiln.hot.conformance.CorpusFiles;
import dev.kiln.hot.read.HotReader;
import dev.kiln.hot.write.HotWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Asks the real PyYAML: {@code mvn test -pl sdk/hot -am -Dkiln.groups=pyyaml -Dkiln.excludedGroups=live}. */
@Tag("pyyaml")
class PyYamlAgreementTest {

    private static final int ROUNDS = Integer.getInteger("kiln.rounds", 5000);

    private final long seed = Long.getLong("kiln.seed", System.nanoTime());

    @ParameterizedTest
    @EnumSource
    void readsWhatWeWriteAndWeReadAsItDoes(Answers.Kind kind) throws Exception {
        System.out.println("pyyaml " + kind + ": seed " + seed);
        Answers drawn = Answers.drawn(kind, seed, ROUNDS);

        assertThat(drawn.differences(PyYaml.read(drawn.texts()))).isEmpty();
        if (Boolean.getBoolean("kiln.record")) {
            Answers kept = Answers.drawn(kind, PyYamlRecordedTest.SEED, kind.recorded);
            kept.record(PyYaml.read(kept.texts()));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"corpus", "showcase"})
    void readsTemplatesAsWeDoBeforeAndAfterWritingThem(String name) throws Exception {
        Optional<Path> folder = CorpusFiles.folder(name);
        if (folder.isEmpty()) {
            System.out.println("pyyaml " + name + ": 0 texts, directory absent");
            return;
        }
        List<String> names = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        for (Path file : CorpusFiles.files(folder.get())) {
            String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
            Template template = HotReader.read(text, file.toString()).template();
            if (template != null) {
                names.add(file.toString());
                texts.add(text);
                names.add(file + " as written");
                texts.add(HotWriter.write(template));
            }
        }
        List<String> answers = PyYaml.read(texts);
        List<String> differences = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            String json = texts.get(i).stripLeading();
            if (!json.startsWith("{") && !Answers.read(texts.get(i)).equals(answers.get(i))) {
                differences.add(names.get(i));
            }
        }
        System.out.println("pyyaml " + name + ": " + texts.size() + " texts, " + differences.size() + " differ");

        assertThat(differences).isEmpty();
    }
}
