package dev.kiln.migrate.files;

import dev.kiln.hot.diag.Diagnostic;
import dev.kiln.hot.diag.Location;
import dev.kiln.hot.diag.TemplatePath;
import dev.kiln.migrate.MigrationException;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Reads the text of templates and environments. */
public final class TextFile {

    private TextFile() {}

    /**
     * The text of a file.
     *
     * @param file the file
     * @return its text
     * @throws MigrationException when it is no text in UTF-8
     * @throws IOException when it cannot be read
     */
    public static String read(Path file) throws IOException {
        try {
            return Files.readString(file);
        } catch (MalformedInputException binary) {
            throw new MigrationException(List.of(
                    Diagnostic.error("not-text", TemplatePath.ROOT, "The file is no text in UTF-8", "save it as UTF-8")
                            .at(new Location(file.toString(), 1, 1))));
        }
    }
}
