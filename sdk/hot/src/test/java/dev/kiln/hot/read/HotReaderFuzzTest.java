package dev.kiln.hot.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.hot.Template;
import dev.kiln.hot.random.DamagedText;
import dev.kiln.hot.validate.TemplateValidator;
import dev.kiln.hot.validate.ValidationRequest;
import dev.kiln.hot.write.HotWriter;
import org.junit.jupiter.api.Test;

/** Damaged templates: {@code -Dkiln.seed=} repeats a run, {@code -Dkiln.rounds=} lengthens it. */
class HotReaderFuzzTest {

    private static final TemplateValidator VALIDATOR = TemplateValidator.bundled();

    @Test
    void damagedTemplatesAreReadOrRefusedClearly() {
        long seed = Long.getLong("kiln.seed", 20261123L);
        int rounds = Integer.getInteger("kiln.rounds", 500);
        DamagedText random = DamagedText.anyhow(seed);
        System.out.println("reader fuzz: seed " + seed + ", " + rounds + " rounds");
        for (int i = 0; i < rounds; i++) {
            check(random.next());
        }
    }

    private static void check(String text) {
        ReadResult result = HotReader.read(text, "fuzz.yaml");

        assertThat(result.template() != null || result.hasErrors()).as(text).isTrue();
        assertThat(result.diagnostics())
                .as(text)
                .allSatisfy(d -> assertThat(d.message()).isNotBlank());
        if (result.template() != null) {
            Template again =
                    HotReader.read(HotWriter.write(result.template()), "again").template();
            assertThat(again).as(text).isEqualTo(result.template());
        }
        assertThat(VALIDATOR.validate(ValidationRequest.ofText(text, "fuzz.yaml")))
                .as(text)
                .allSatisfy(d -> assertThat(d.message()).isNotBlank());
    }
}
