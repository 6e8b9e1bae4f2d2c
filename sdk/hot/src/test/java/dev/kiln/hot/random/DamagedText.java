package dev.kiln.hot.random;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/** Draws texts that are almost templates; the same seed always draws the same. */
public final class DamagedText {

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
            "!!int ",
            "|",
            ">",
            "\"",
            "'",
            "#",
            "%",
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
            "get_param: ",
            ",",
            ": ",
            "\n  ",
            "|-\n",
            ">+\n",
            "\r\n",
            "\u0085",
            "yes",
            "08",
            "1e3");

    /** What only some parsers take alike. */
    private static final List<String> CONTESTED =
            List.of("? ", "\ufeff", "!", "!!set ", "!!omap ", "!<x> ", "%YAML 1.2\n");

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
                # a comment
                properties:
                  value: {if: [c, {get_attr: [b, value]}, {list_join: [",", [1, 2]]}]}
                  text: |
                    some text
                      over lines
                  folded: >-
                    some text
                    over lines
              b:
                <<: *r
                depends_on: []
                metadata:
                - a
                - b: 'c'
                  d: 0x1F
            outputs:
              o: {value: 12:30:45, condition: {not: c}}
            """;

    private final SplittableRandom random;
    private final List<String> pieces;

    private DamagedText(long seed, List<String> pieces) {
        this.random = new SplittableRandom(seed);
        this.pieces = pieces;
    }

    /**
     * Texts with damage of all kinds.
     *
     * @param seed decides everything that is drawn
     * @return a generator
     */
    public static DamagedText anyhow(long seed) {
        return new DamagedText(
                seed, Stream.concat(PIECES.stream(), CONTESTED.stream()).toList());
    }

    /**
     * Texts on which parsers of YAML 1.1 should agree.
     *
     * @param seed decides everything that is drawn
     * @return a generator
     */
    public static DamagedText uncontested(long seed) {
        return new DamagedText(seed, PIECES);
    }

    /**
     * A text.
     *
     * @return a template with up to five mistakes
     */
    public String next() {
        StringBuilder text = new StringBuilder(TEMPLATE);
        for (int left = random.nextInt(1, 6); left > 0; left--) {
            int at = random.nextInt(text.length());
            int end = Math.min(text.length(), at + random.nextInt(12));
            String piece = pieces.get(random.nextInt(pieces.size()));
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
