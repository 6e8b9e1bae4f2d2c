package dev.kiln.migrate.nested;

import dev.kiln.codegen.model.OwnSchema;
import dev.kiln.hot.Template;
import dev.kiln.hot.diag.Diagnostic;
import dev.kiln.hot.diag.Severity;
import dev.kiln.hot.nested.FileMentions;
import dev.kiln.hot.nested.TemplateType;
import dev.kiln.hot.read.HotReader;
import dev.kiln.hot.read.ReadResult;
import dev.kiln.hot.value.ValueException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Makes a resource type of a template, with all the files that it needs: templates within it, at any depth, and what {@code get_file}
 * reads. Names are looked up beside the template that mentions them.
 */
public final class OwnTemplates {

    private final List<String> problems;

    /**
     * A reader of templates.
     *
     * @param problems gets what is wrong with them, each with its file
     */
    public OwnTemplates(List<String> problems) {
        this.problems = problems;
    }

    /**
     * The type of a template.
     *
     * @param file its file
     * @param name the name of the type: how templates that use it call the file
     * @param text its text
     * @return the type, empty when something is wrong with the template
     */
    public Optional<OwnSchema> read(Path file, String name, String text) {
        Map<String, String> files = new LinkedHashMap<>();
        Template template = template(file, name, text, files);
        if (template == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(new OwnSchema(TemplateType.of(name, template), files));
        } catch (ValueException e) {
            problems.add(file + ": a parameter's constraint is malformed: " + e.getMessage());
            return Optional.empty();
        }
    }

    /** Reads a template and adds it, under the name by which it is known, and what it needs to the files. */
    private @Nullable Template template(Path file, String name, String text, Map<String, String> files) {
        files.put(name, text);
        ReadResult read = HotReader.read(text, file.toString());
        for (Diagnostic one : read.diagnostics()) {
            if (one.severity() == Severity.ERROR) {
                String line = one.location() == null ? "" : ":" + one.location().line();
                problems.add(file + line + ": " + one.message());
            }
        }
        Template template = read.template();
        if (template == null || read.hasErrors()) {
            return null;
        }
        FileMentions mentions = FileMentions.of(template);
        for (String inner : mentions.templates()) {
            content(file, inner, files).ifPresent(found -> template(beside(file, inner), inner, found, files));
        }
        for (String content : mentions.contents()) {
            content(file, content, files).ifPresent(found -> files.put(content, found));
        }
        return template;
    }

    /** A file's text, empty when it is among the files already or cannot be had. */
    private Optional<String> content(Path template, String name, Map<String, String> files) {
        try {
            if (Path.of(name).isAbsolute() || Path.of(name).normalize().startsWith("..")) {
                problems.add(
                        template + ": the file " + name
                                + " lies outside the template's folder, so it cannot be sent along; move it beside the template");
                return Optional.empty();
            }
            String text = Files.readString(beside(template, name));
            String known = files.get(name);
            if (known != null && !known.equals(text)) {
                problems.add(template + ": the file " + name
                        + " has the name of another file that is sent along; rename one of them");
            }
            return known == null ? Optional.of(text) : Optional.empty();
        } catch (IOException | InvalidPathException e) {
            problems.add(template + ": the file " + name + " that it names cannot be read: " + e.getMessage());
            return Optional.empty();
        }
    }

    private static Path beside(Path template, String name) {
        return template.resolveSibling(name);
    }
}
