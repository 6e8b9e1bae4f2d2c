package dev.kiln.hot.read;

import dev.kiln.hot.Template;
import dev.kiln.hot.diag.Diagnostic;
import dev.kiln.hot.diag.Location;
import dev.kiln.hot.diag.Severity;
import dev.kiln.hot.diag.TemplatePath;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What came of reading a template.
 *
 * @param template the template; where there are errors, without the faulty parts, or null when nothing could be made of it
 * @param diagnostics what was found, with locations; without an error the template is there and complete
 * @param document the text as data, or null when it was not YAML
 */
public record ReadResult(
        @Nullable Template template,
        List<Diagnostic> diagnostics,
        @Nullable YamlDocument document) {

    /**
     * Copies the list.
     *
     * @param template the template; where there are errors, without the faulty parts, or null when nothing could be made of it
     * @param diagnostics what was found, with locations; without an error the template is there and complete
     * @param document the text as data, or null when it was not YAML
     */
    public ReadResult {
        diagnostics = List.copyOf(diagnostics);
    }

    /**
     * Whether something was found that Heat would refuse.
     *
     * @return true when a diagnostic is an error
     */
    public boolean hasErrors() {
        return diagnostics.stream().anyMatch(diagnostic -> diagnostic.severity() == Severity.ERROR);
    }

    /**
     * Where something stands in the file.
     *
     * @param path the way to it
     * @return its place, or that of the nearest thing around it; empty when the text was not YAML
     */
    public Optional<Location> at(TemplatePath path) {
        return document == null ? Optional.empty() : document.at(path);
    }

    /**
     * A finding of a later check, with its place in the file.
     *
     * @param diagnostic the finding; one that has a location already keeps it
     * @return the located finding
     */
    public Diagnostic locate(Diagnostic diagnostic) {
        return diagnostic.location() != null
                ? diagnostic
                : diagnostic.at(at(diagnostic.path()).orElse(null));
    }

    /**
     * The template, if all is well.
     *
     * @return the template
     * @throws HotReadException with all errors when there is one
     */
    public Template orThrow() {
        if (template == null || hasErrors()) {
            throw new HotReadException(diagnostics.stream()
                    .filter(diagnostic -> diagnostic.severity() == Severity.ERROR)
                    .toList());
        }
        return template;
    }
}
