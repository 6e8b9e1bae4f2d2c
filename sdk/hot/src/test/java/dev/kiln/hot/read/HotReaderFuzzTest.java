package dev.kiln.hot.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.hot.Template;
import dev.kiln.hot.write.HotWriter;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Damaged templates: {@code -Dkiln.seed=} repeats a run, {@code -Dkiln.rounds=} lengthens it. */
class HotReaderFuzzTest {

    private static final List<String> PIECES = List.of(
            "[",
            "]",
            "{",
            "}",
            ":",
            "- ",
            "\n",
            "\t",
            " ",
            "&a ",
            "*a",
            "<<: ",
            "!!set ",
            "!!int ",
            "|",
            ">",
            "\"",
            "'",
            "#",
            "%",
            "? ",
            "---\n",
            "...",
            "~",
            "1:2",
            "0x",
            "\u0000",
            "\ud800",
            "\u2028",
            "if",
            "null",
            "get_param: ");
    private static final String TEMPLATE = """
            heat_template_version: 2021-04-16
            description: &d "a template"
            parameters:
              p: {type: string, default: *d, constraints: [{length: {min: 1}}]}
            parameter_groups: [{label: l, parameters: [p]}]
            conditions:
              c: {and: [true, {equals: [{get_param: p}, x]}]}
            resources:
              a: &r
                type: OS::Heat::Value
                depends_on: [b]
                condition: c
                properties:
                  value: {if: [c, {get_attr: [b, value]}, {list_join: [",", [1, 2]]}]}
                  text: |
                    some text
                      over lines
              b:
                <<: *r
                depends_on: []
            outputs:
              o: {value: !!binary aGVsbG8=, condition: {not: c}}
            """;

    @Test
    void damagedTemplatesAreReadOrRefusedClearly() {
        long seed = Long.getLong("kiln.seed", 20261123L);
        int rounds = Integer.getInteger("kiln.rounds", 3000);
        SplittableRandom random = new SplittableRandom(seed);
        System.out.println("reader fuzz: seed " + seed + ", " + rounds + " rounds");
        for (int i = 0; i < rounds; i++) {
            String text = damaged(random);
            ReadResult result = HotReader.read(text, "fuzz.yaml");

            assertThat(result.template() != null || result.hasErrors()).as(text).isTrue();
            assertThat(result.diagnostics())
                    .as(text)
                    .allSatisfy(d -> assertThat(d.message()).isNotBlank());
            if (result.template() != null) {
                Template again = HotReader.read(HotWriter.write(result.template()), "again")
                        .template();
                assertThat(again).as(text).isEqualTo(result.template());
            }
        }
    }

    private static String damaged(SplittableRandom random) {
        StringBuilder text = new StringBuilder(TEMPLATE);
        for (int left = random.nextInt(1, 6); left > 0; left--) {
            int at = random.nextInt(text.length());
            int end = Math.min(text.length(), at + random.nextInt(12));
            String piece = PIECES.get(random.nextInt(PIECES.size()));
            switch (random.nextInt(4)) {
                case 0 -> text.delete(at, end);
                case 1 -> text.insert(at, piece);
                case 2 -> text.replace(at, end, piece);
                default -> text.insert(at, text.substring(at, end).repeat(random.nextInt(1, 4)));
            }
        }
        return text.toString();
    }
}
