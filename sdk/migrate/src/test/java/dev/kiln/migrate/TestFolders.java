package dev.kiln.migrate;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Finds test data outside of the project: given by a property, or beside the checkout. */
public final class TestFolders {

    private TestFolders() {}

    /**
     * The folder that {@code -Dkiln.NAME} names, or {@code shared/NAME} beside the checkout.
     *
     * @throws IllegalStateException when one was given that is missing
     */
    public static Optional<Path> find(String name) {
        String given = System.getProperty("kiln." + name, "");
        if (!given.isBlank()) {
            if (!Files.isDirectory(Path.of(given))) {
                throw new IllegalStateException("-Dkiln." + name + "=" + given + " is missing");
            }
            return Optional.of(Path.of(given));
        }
        for (Path up = Path.of("").toAbsolutePath(); up != null; up = up.getParent()) {
            if (Files.exists(up.resolve(".git"))) {
                return Optional.of(up.resolveSibling("shared").resolve(name)).filter(Files::isDirectory);
            }
        }
        return Optional.empty();
    }
}
