package dev.kiln.migrate.check;

import dev.kiln.hot.diag.Diagnostic;
import dev.kiln.hot.read.HotReadException;
import dev.kiln.hot.read.YamlDocument;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds the templates below a folder by what they say of themselves, whatever they are called; and what is called a template or a YAML
 * file and is none.
 *
 * @param templates the texts of the templates, by their paths below the folder, sorted
 * @param unreadable why other files cannot be read, by their paths
 */
record TemplateFiles(Map<String, String> templates, Map<String, String> unreadable) {

    private static final List<String> MARKS =
            List.of("heat_template_version", "HeatTemplateFormatVersion", "AWSTemplateFormatVersion");

    /** The code of the reader's findings about texts that are no YAML at all. */
    private static final String NOT_YAML = "yaml-syntax";

    private static final List<String> ENDINGS = List.of(".yaml", ".yml", ".template");

    TemplateFiles {
        templates = Collections.unmodifiableMap(new LinkedHashMap<>(templates));
        unreadable = Collections.unmodifiableMap(new LinkedHashMap<>(unreadable));
    }

    static TemplateFiles below(Path folder) throws IOException {
        Map<String, String> templates = new LinkedHashMap<>();
        Map<String, String> unreadable = new LinkedHashMap<>();
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path file : walk.filter(Files::isRegularFile).sorted().toList()) {
                String name = folder.relativize(file).toString().replace('\\', '/');
                Optional<String> text = text(file);
                if (text.isPresent() && MARKS.stream().anyMatch(text.get()::contains)) {
                    templates.put(name, text.get());
                } else if (ENDINGS.stream().anyMatch(name::endsWith)) {
                    String fault = text.map(content -> fault(content, name)).orElse("is no text in UTF-8");
                    if (!fault.isEmpty()) {
                        unreadable.put(name, fault);
                    }
                }
            }
        }
        return new TemplateFiles(templates, unreadable);
    }

    /** Why a text is no YAML; empty when it is some. */
    private static String fault(String text, String name) {
        try {
            YamlDocument.parse(text, name);
            return "";
        } catch (HotReadException notYaml) {
            Diagnostic first = notYaml.diagnostics().get(0);
            return first.code().equals(NOT_YAML) ? "is no YAML: " + first.message() : "";
        }
    }

    private static Optional<String> text(Path file) throws IOException {
        try {
            return Optional.of(Files.readString(file));
        } catch (MalformedInputException binary) {
            return Optional.empty();
        }
    }
}
