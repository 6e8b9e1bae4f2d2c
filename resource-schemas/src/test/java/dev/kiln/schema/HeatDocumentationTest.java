package dev.kiln.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.schema.files.SchemaReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** None of our descriptions repeats a sentence of the documentation that comes with Heat; needs the Heat that the test bed installs. */
@Tag("live")
class HeatDocumentationTest {

    private static final Path TYPES = Path.of("src/main/resources/dev/kiln/schema/types");
    private static final String HARVEST = "../.ci/openstack/documentation.py";

    private final List<String> repeated = new ArrayList<>();
    private int ours;

    @Test
    void noSentenceIsHeats() throws IOException, InterruptedException {
        Set<String> ofHeat = sentencesOfHeat();
        assertThat(ofHeat).hasSizeGreaterThan(2000);

        SchemaReader.readTypes(TYPES).values().forEach(type -> compare(type, ofHeat));

        System.out.printf(
                "documentation: %d sentences compared with %d of Heat's, %d repeated%n",
                ours, ofHeat.size(), repeated.size());
        assertThat(ours).isGreaterThan(2500);
        assertThat(repeated).isEmpty();
    }

    private static Set<String> sentencesOfHeat() throws IOException, InterruptedException {
        Process harvest = new ProcessBuilder("/usr/bin/python3", HARVEST)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        Set<String> found = new HashSet<>();
        try (var lines = harvest.inputReader(StandardCharsets.UTF_8)) {
            lines.lines().flatMap(HeatDocumentationTest::sentences).forEach(found::add);
        }
        assertThat(harvest.waitFor())
                .as("/usr/bin/python3 " + HARVEST + " (.ci/openstack/up installs the Heat that it asks)")
                .isZero();
        return found;
    }

    private void compare(ResourceSchema type, Set<String> ofHeat) {
        compare(type.name(), type.description(), ofHeat);
        type.attributes()
                .forEach((name, attribute) -> compare(type.name() + "." + name, attribute.description(), ofHeat));
        compare(type.name(), type.properties(), ofHeat);
        compare(type.name(), type.updatePolicy(), ofHeat);
    }

    private void compare(String where, Map<String, PropertySchema> properties, Set<String> ofHeat) {
        properties.forEach((name, property) -> {
            compare(where + "." + name, property.description(), ofHeat);
            children(where + "." + name, property, ofHeat);
        });
    }

    private void children(String path, PropertySchema property, Set<String> ofHeat) {
        compare(path, property.properties(), ofHeat);
        property.items().ifPresent(items -> children(path, items, ofHeat));
    }

    private void compare(String path, Optional<String> description, Set<String> ofHeat) {
        sentences(description.orElse("")).forEach(sentence -> {
            ours++;
            if (ofHeat.contains(sentence)) {
                repeated.add(path + ": " + sentence);
            }
        });
    }

    /** Sentences of three words or more, without case and punctuation; shorter ones are nobody's. */
    private static Stream<String> sentences(String text) {
        return Stream.of(text.split("(?<=[.!?])\\s+"))
                .map(sentence -> sentence.toLowerCase(Locale.ROOT)
                        .replaceAll("[^a-z0-9]+", " ")
                        .strip())
                .filter(sentence -> sentence.split(" ").length >= 3);
    }
}
