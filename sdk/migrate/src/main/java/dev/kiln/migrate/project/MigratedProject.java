package dev.kiln.migrate.project;

import dev.kiln.hot.diag.Diagnostic;
import dev.kiln.migrate.MigratedTemplate;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A Maven project with a class for each template, and what is to be told about it.
 *
 * @param templates the classes
 * @param files all files, by their paths within the project
 * @param refusals why some templates have no class
 * @param notes what a reader has to know: files that were not found
 */
public record MigratedProject(
        List<MigratedTemplate> templates, Map<String, String> files, List<Diagnostic> refusals, List<String> notes) {

    /**
     * Writes the project. Files that it does not have are left alone.
     *
     * @param folder where to; it is made if it does not exist
     * @throws IOException when a file cannot be written
     */
    public void writeTo(Path folder) throws IOException {
        new ProjectFiles(files).writeTo(folder);
    }
}
