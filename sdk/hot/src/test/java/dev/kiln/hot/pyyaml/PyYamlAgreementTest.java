package dev.kiln.hot.pyyaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.hot.Template;
import dev.kiln.hot.conformance.CorpusFiles;
import dev.kiln.hot.expr.Node;
import dev.kiln.hot.expr.StringNode;
import dev.kiln.hot.read.HotReadException;
import dev.kiln.hot.read.HotReader;
import dev.kiln.hot.read.YamlDocument;
import dev.kiln.hot.write.HotWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Asks the real PyYAML: {@code mvn test -pl sdk/hot -am -Dkiln.groups=pyyaml -Dkiln.excludedGroups=live}. */
@Tag("pyyaml")
class PyYamlAgreementTest {

    private static final int ROUNDS = Integer.getInteger("kiln.rounds", 5000);

    private final long seed = Long.getLong("kiln.seed", System.nanoTime());

    @Test
    void readsBackEveryString() throws Exception {
        RandomNodes random = new RandomNodes(seed);
        List<Node> nodes = new ArrayList<>();
        for (int i = 0; i < ROUNDS; i++) {
            nodes.add(new StringNode(random.string()));
        }
        agree("strings", nodes);
    }

    @Test
    void readsBackEveryDocument() throws Exception {
        RandomNodes random = new RandomNodes(seed);
        List<Node> nodes = new ArrayList<>();
        for (int i = 0; i < ROUNDS; i++) {
            nodes.add(random.document());
        }
        agree("documents", nodes);
    }

    @Test
    void resolvesUnquotedScalarsAlike() throws Exception {
        RandomNodes random = new RandomNodes(seed);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < ROUNDS; i++) {
            texts.add("v: " + random.scalar() + "\n");
        }
        List<String> answers = PyYaml.read(texts);
        List<String> differences = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            String found = read(texts.get(i));
            if (!found.equals(answers.get(i))) {
                differences.add(texts.get(i).strip() + " is " + answers.get(i) + " to PyYAML, " + found + " to us");
            }
        }
        System.out.println(
                "pyyaml scalars: seed " + seed + ", " + ROUNDS + " texts, " + differences.size() + " differ");

        assertThat(differences).isEmpty();
    }

    @Test
    void readsTheCorpusAlikeBeforeAndAfterWritingIt() throws Exception {
        Optional<Path> folder = CorpusFiles.folder("corpus");
        if (folder.isEmpty()) {
            System.out.println("pyyaml corpus: 0 texts, directory absent");
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
            if (!json.startsWith("{") && !read(texts.get(i)).equals(answers.get(i))) {
                differences.add(names.get(i));
            }
        }
        System.out.println("pyyaml corpus: " + texts.size() + " texts, " + differences.size() + " differ");

        assertThat(differences).isEmpty();
    }

    private static String read(String text) {
        try {
            return Ascii.of(YamlDocument.parse(text, "t").root());
        } catch (HotReadException refused) {
            return "ERROR";
        }
    }

    private void agree(String what, List<Node> nodes) throws Exception {
        List<String> texts = nodes.stream().map(HotWriter::write).toList();
        List<String> answers = PyYaml.read(texts);
        List<String> differences = new ArrayList<>();
        for (int i = 0; i < nodes.size(); i++) {
            String expected = Ascii.of(nodes.get(i));
            if (!expected.equals(answers.get(i))) {
                differences.add(expected + "\n was written\n" + texts.get(i) + "\n and read as " + answers.get(i));
            }
        }
        System.out.println("pyyaml " + what + ": seed " + seed + ", " + nodes.size() + " written, " + differences.size()
                + " read back differently");

        assertThat(differences).isEmpty();
    }
}
