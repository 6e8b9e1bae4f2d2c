package dev.kiln.migrate;

import dev.kiln.hot.Template;
import dev.kiln.hot.diag.Diagnostic;
import dev.kiln.hot.diag.Severity;
import dev.kiln.hot.diag.TemplatePath;
import dev.kiln.hot.read.HotReadException;
import dev.kiln.hot.read.HotReader;
import dev.kiln.hot.read.ReadResult;
import dev.kiln.hot.read.YamlDocument;
import dev.kiln.migrate.cfn.CfnTemplate;
import dev.kiln.migrate.files.FileNames;
import dev.kiln.migrate.translate.StackClass;
import dev.kiln.migrate.translate.Surroundings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Writes the Java of templates in HOT, and of those in CloudFormation's format, which are translated to HOT first.
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
     * @param packageName the package of the class; empty for none
     * @param className the simple name of the class
     * @return the class; what is faulty in the template is left out of it and listed
     * @throws MigrationException when the text is no template
     */
    public static MigratedTemplate migrate(String text, String file, String packageName, String className) {
        return migrate(text, file, packageName, className, Surroundings.none());
    }

    /**
     * Writes the class of one template that has others beside it.
     *
     * @param text the template, YAML or JSON
     * @param file its file's name for messages, from which the stack gets its name
     * @param packageName the package of the class; empty for none
     * @param className the simple name of the class
     * @param surroundings what lies around it
     * @return the class; what is faulty in the template is left out of it and listed
     * @throws MigrationException when the text is no template
     */
    public static MigratedTemplate migrate(
            String text, String file, String packageName, String className, Surroundings surroundings) {
        String hot = translated(text, file).orElse(text);
        ReadResult read = HotReader.read(hot, file);
        String place = surroundings.place();
        Template template = place == null ? template(read) : FileNames.fromRoot(template(read), place);
        return new StackClass(template, read, hot, file, packageName, className, surroundings)
                .write(read.diagnostics());
    }

    /**
     * Reads a template.
     *
     * @param text the template, YAML or JSON, in HOT or in CloudFormation's format
     * @param file its file's name for messages
     * @return the template in HOT, without what is faulty
     * @throws MigrationException when the text is no template
     */
    public static Template read(String text, String file) {
        return template(HotReader.read(translated(text, file).orElse(text), file));
    }

    private static Template template(ReadResult read) {
        Template template = read.template();
        if (template != null) {
            return template;
        }
        List<Diagnostic> faults = read.diagnostics().stream()
                .filter(diagnostic -> diagnostic.severity() == Severity.ERROR)
                .toList();
        throw new MigrationException(
                faults.isEmpty()
                        ? List.of(Diagnostic.error(
                                "not-a-template", TemplatePath.ROOT, "This is no template of Heat's", null))
                        : faults);
    }

    /** The HOT of a template in CloudFormation's format; empty when it is in another. */
    private static Optional<String> translated(String text, String file) {
        YamlDocument document;
        try {
            document = YamlDocument.parse(text, file);
        } catch (HotReadException notYaml) {
            boolean jinja = text.contains("{%") || text.contains("{{");
            throw new MigrationException(
                    jinja
                            ? List.of(Diagnostic.error(
                                            "not-yaml",
                                            TemplatePath.ROOT,
                                            "This is a text from which templates are made, with {{ }} or {% %} in it,"
                                                    + " and no template",
                                            "render it, and migrate what comes of it")
                                    .at(notYaml.diagnostics().get(0).location()))
                            : notYaml.diagnostics());
        }
        if (!CfnTemplate.is(document)) {
            return Optional.empty();
        }
        List<Diagnostic> refusals = new ArrayList<>();
        String hot = CfnTemplate.toHot(document, refusals);
        if (!refusals.isEmpty()) {
            throw new MigrationException(refusals);
        }
        return Optional.of(hot);
    }
}
