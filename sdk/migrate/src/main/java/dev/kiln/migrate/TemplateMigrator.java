package dev.kiln.migrate;

import dev.kiln.hot.diag.Diagnostic;
import dev.kiln.hot.diag.Severity;
import dev.kiln.hot.diag.TemplatePath;
import dev.kiln.hot.read.HotReader;
import dev.kiln.hot.read.ReadResult;
import dev.kiln.migrate.translate.StackClass;
import java.util.List;

/**
 * Writes the Java of templates.
 *
 * <pre>{@code
 * MigratedTemplate web = TemplateMigrator.migrate(Files.readString(file), "web.yaml", "shop", "WebStack");
 * Files.writeString(folder.resolve("WebStack.java"), web.source());
 * }</pre>
 */
public final class TemplateMigrator {

    private TemplateMigrator() {}

    /**
     * Writes the class of one template.
     *
     * @param text the template, YAML or JSON
     * @param file its file's name for messages, from which the stack gets its name
     * @param packageName the package of the class
     * @param className the simple name of the class
     * @return the class; what is faulty in the template is left out of it and listed
     * @throws MigrationException when the text is no template
     */
    public static MigratedTemplate migrate(String text, String file, String packageName, String className) {
        ReadResult read = HotReader.read(text, file);
        List<Diagnostic> faults = read.diagnostics().stream()
                .filter(diagnostic -> diagnostic.severity() == Severity.ERROR)
                .toList();
        if (read.template() == null) {
            throw new MigrationException(
                    faults.isEmpty()
                            ? List.of(Diagnostic.error(
                                    "not-a-template", TemplatePath.ROOT, "This is no template of Heat's", null))
                            : faults);
        }
        return new StackClass(read.template(), read, text, file, packageName, className).write(faults);
    }
}
