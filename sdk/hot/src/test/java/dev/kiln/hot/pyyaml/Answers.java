package dev.kiln.hot.pyyaml;

import dev.kiln.hot.expr.Node;
import dev.kiln.hot.expr.StringNode;
import dev.kiln.hot.random.DamagedText;
import dev.kiln.hot.random.RandomNodes;
import dev.kiln.hot.read.HotReadException;
import dev.kiln.hot.read.YamlDocument;
import dev.kiln.hot.value.JsonReader;
import dev.kiln.hot.value.JsonText;
import dev.kiln.hot.write.HotWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Texts, what we make of them, and what PyYAML makes of them; drawn at random, and recorded for those who have no PyYAML. */
record Answers(String what, List<String> texts, List<String> ours) {

    /** Each kind of text with how many are recorded. */
    enum Kind {
        STRINGS(800),
        DOCUMENTS(250),
        SCALARS(1200),
        DAMAGED(120);

        final int recorded;

        Kind(int recorded) {
            this.recorded = recorded;
        }
    }

    /** Draws texts of a kind. */
    static Answers drawn(Kind kind, long seed, int rounds) {
        RandomNodes random = new RandomNodes(seed);
        DamagedText damaged = DamagedText.uncontested(seed);
        return switch (kind) {
            case STRINGS -> written(kind, rounds, () -> new StringNode(random.string()));
            case DOCUMENTS -> written(kind, rounds, random::document);
            case SCALARS -> read(kind, rounds, () -> "v: " + random.scalar() + "\n");
            case DAMAGED -> read(kind, rounds, damaged::next);
        };
    }

    private static Answers written(Kind kind, int rounds, Supplier<Node> next) {
        List<Node> nodes = Stream.generate(next).limit(rounds).toList();
        return new Answers(
                kind.name(),
                nodes.stream().map(HotWriter::write).toList(),
                nodes.stream().map(Ascii::of).toList());
    }

    private static Answers read(Kind kind, int rounds, Supplier<String> next) {
        List<String> texts = Stream.generate(next).limit(rounds).toList();
        return new Answers(kind.name(), texts, texts.stream().map(Answers::read).toList());
    }

    /** What we read in a text, as Python's {@code ascii()} writes it. */
    static String read(String text) {
        try {
            return Ascii.of(YamlDocument.parse(text, "t").root());
        } catch (HotReadException refused) {
            // PyYAML builds an object that contains itself, which Heat then fails on.
            return String.valueOf(refused.getMessage()).contains("stands inside what it repeats") ? "CIRCLE" : "ERROR";
        }
    }

    /** Where we and PyYAML differ. */
    List<String> differences(List<String> pyYaml) {
        List<String> differences = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            String theirs = pyYaml.get(i);
            // Heat takes nothing for an empty map, and refuses a document that is none.
            boolean read = what.equals(Kind.SCALARS.name()) || what.equals(Kind.DAMAGED.name());
            String expected = !read ? theirs : theirs.equals("None") ? "{}" : theirs.startsWith("{") ? theirs : "ERROR";
            if (!ours.get(i).equals(expected) && !ours.get(i).equals("CIRCLE")) {
                differences.add("to PyYAML " + expected + ", to us " + ours.get(i) + ":\n" + texts.get(i));
            }
        }
        System.out.println("pyyaml " + what + ": " + texts.size() + " texts, " + differences.size() + " differ");
        return differences;
    }

    /** Keeps what PyYAML answered, each text and its answer on a line, as JSON. */
    void record(List<String> pyYaml) throws IOException {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            lines.add(JsonText.of(List.of(texts.get(i), pyYaml.get(i))));
        }
        Files.write(Path.of("src/test/resources/pyyaml", what + ".jsonl"), lines);
    }

    /** The recorded texts and answers. */
    static List<List<?>> recorded(Kind kind) {
        try (var file = Answers.class.getResourceAsStream("/pyyaml/" + kind.name() + ".jsonl")) {
            String lines = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            List<List<?>> pairs = new ArrayList<>();
            lines.lines().forEach(line -> pairs.add((List<?>) JsonReader.read(line)));
            return pairs;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
