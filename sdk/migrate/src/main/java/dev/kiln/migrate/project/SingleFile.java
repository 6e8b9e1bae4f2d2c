package dev.kiln.migrate.project;

import dev.kiln.hot.Template;
import dev.kiln.hot.diag.Diagnostic;
import dev.kiln.hot.diag.Location;
import dev.kiln.migrate.MigratedTemplate;
import dev.kiln.migrate.MigrationException;
import dev.kiln.migrate.TemplateMigrator;
import dev.kiln.migrate.files.FileReferences;
import dev.kiln.migrate.files.TextFile;
import dev.kiln.migrate.translate.SdkModel;
import dev.kiln.migrate.translate.Surroundings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Makes one Java file of one template, for a project that there is already. The files that it names stay where they are, and are looked
 * for in the folder in which the program runs; templates that it uses as types stay templates.
 */
public final class SingleFile {

    private SingleFile() {}

    /**
     * Makes the file.
     *
     * @param template the template's file
     * @param packageName the package of the class; empty for none
     * @return a project of that file alone
     * @throws IOException when the template cannot be read
     */
    public static MigratedProject migrate(Path template, String packageName) throws IOException {
        try {
            String text = TextFile.read(template);
            Template read = TemplateMigrator.read(text, template.toString());
            Set<String> files = FileReferences.of(read).contents().stream()
                    .filter(name -> isThere(template, name))
                    .collect(Collectors.toSet());
            MigratedTemplate migrated = TemplateMigrator.migrate(
                    text,
                    template.toString(),
                    packageName,
                    new ClassNames().next(template),
                    new Surroundings(null, SdkModel.bundled(), Map.of(), files, false, true, null, List.of()));
            return new MigratedProject(
                    List.of(migrated), Map.of(migrated.className() + ".java", migrated.source()), List.of(), List.of());
        } catch (MigrationException refused) {
            List<Diagnostic> refusals = refused.diagnostics().stream()
                    .map(diagnostic -> diagnostic.location() == null
                            ? diagnostic.at(new Location(template.toString(), 1, 1))
                            : diagnostic)
                    .toList();
            return new MigratedProject(List.of(), Map.of(), refusals, List.of());
        }
    }

    /** Whether a file can be asked for by the name that the template has for it. */
    private static boolean isThere(Path template, String name) {
        Path plain = Path.of(name);
        return !plain.isAbsolute()
                && plain.normalize().equals(plain)
                && !plain.startsWith("..")
                && Files.isRegularFile(template.resolveSibling(name));
    }
}
