package dev.kiln.hot.conformance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds test data outside the project: given by a property, or beside the checkout. */
public final class CorpusFiles {

    private CorpusFiles() {}

    /**
     * The folder that a property names, or {@code shared/NAME} beside the checkout.
     *
     * @param name {@code corpus}, {@code showcase} or {@code conformance}
     * @return the folder; empty when none was given and none is there
     * @throws IllegalStateException when one was given that is missing or empty
     */
    public static Optional<Path> folder(String name) throws IOException {
        String given = System.getProperty("kiln." + name);
        if (given != null && !given.isBlank()) {
            Path folder = Path.of(given);
            if (!Files.isDirectory(folder) || isEmpty(folder)) {
                throw new IllegalStateException("-Dkiln." + name + "=" + given + " is missing or empty");
            }
            return Optional.of(folder);
        }
        for (Path up = Path.of("").toAbsolutePath(); up != null; up = up.getParent()) {
            if (Files.exists(up.resolve(".git"))) {
                Path folder = up.resolveSibling("shared").resolve(name);
                return Files.isDirectory(folder) ? Optional.of(folder) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /**
     * All files of a folder that may be templates.
     *
     * @param folder the folder
     * @return the files in a fixed order
     */
    public static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.toString().endsWith(".bin")
                            && !file.toString().endsWith(".md"))
                    .sorted()
                    .toList();
        }
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.findAny().isEmpty();
        }
    }
}
