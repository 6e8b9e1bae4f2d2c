package dev.kiln.migrate.check;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the templates below a folder by what they say of themselves, whatever they are called. */
final class TemplateFiles {

    private static final List<String> MARKS =
            List.of("heat_template_version", "HeatTemplateFormatVersion", "AWSTemplateFormatVersion");

    private TemplateFiles() {}

    /** The texts of all templates, by their paths below the folder, sorted. */
    static Map<String, String> below(Path folder) throws IOException {
        Map<String, String> templates = new LinkedHashMap<>();
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path file : walk.filter(Files::isRegularFile).sorted().toList()) {
                Optional<String> text = text(file);
                if (text.isPresent() && MARKS.stream().anyMatch(text.get()::contains)) {
                    templates.put(folder.relativize(file).toString().replace('\\', '/'), text.get());
                }
            }
        }
        return templates;
    }

    private static Optional<String> text(Path file) throws IOException {
        try {
            return Optional.of(Files.readString(file));
        } catch (MalformedInputException binary) {
            return Optional.empty();
        }
    }
}
