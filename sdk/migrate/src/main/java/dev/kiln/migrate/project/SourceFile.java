package dev.kiln.migrate.project;

import dev.kiln.hot.Template;
import dev.kiln.migrate.files.FileReferences;
import java.nio.file.Path;

/**
 * A template's file that was read.
 *
 * @param path where it is
 * @param shown how messages call it
 * @param text its text
 * @param template its template, in which files go by their names from the template's own folder on
 */
record SourceFile(Path path, String shown, String text, Template template) {

    FileReferences references() {
        return FileReferences.of(template);
    }

    Path beside(String name) {
        return path.resolveSibling(name).normalize();
    }
}
