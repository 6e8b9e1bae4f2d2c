package dev.kiln.hot.bench;

import dev.kiln.hot.diag.Severity;
import dev.kiln.hot.read.HotReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The largest file of the corpus that is a HOT template. */
final class LargestTemplate {

    private LargestTemplate() {}

    static String text() throws IOException {
        String corpus = System.getProperty("kiln.corpus", "");
        if (!Files.isDirectory(Path.of(corpus, "hot"))) {
            throw new IllegalStateException(
                    "no folder hot in \"" + corpus + "\"; name the corpus with -Dkiln.corpus=DIR");
        }
        try (Stream<Path> files = Files.walk(Path.of(corpus, "hot"))) {
            List<Path> bySize = files.filter(Files::isRegularFile)
                    .sorted(Comparator.comparingLong(LargestTemplate::size).reversed())
                    .toList();
            for (Path file : bySize) {
                String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
                if (isTemplate(text)) {
                    System.out.println(file.getFileName() + ", " + text.length() + " characters");
                    return text;
                }
            }
        }
        throw new IllegalStateException("no template in " + corpus);
    }

    private static boolean isTemplate(String text) {
        return HotReader.read(text, "candidate.yaml").diagnostics().stream()
                .noneMatch(one -> one.severity() == Severity.ERROR);
    }

    private static long size(Path file) {
        return file.toFile().length();
    }
}
