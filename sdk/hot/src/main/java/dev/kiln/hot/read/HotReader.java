package dev.kiln.hot.read;

import dev.kiln.hot.HotVersion;
import dev.kiln.hot.Template;
import java.util.Optional;

/**
 * Reads templates as Heat does: JSON first, then YAML 1.1 as PyYAML reads it. Mistakes in the document's structure are reported
 * all at once; what the template means is checked by the validator. Hostile input is refused with a clear message.
 */
public final class HotReader {

    private HotReader() {}

    /**
     * Reads a template that is expected to be right.
     *
     * @param text JSON or YAML
     * @return the template
     * @throws HotReadException with all errors
     */
    public static Template read(String text) {
        return read(text, "template").orThrow();
    }

    /**
     * Reads a template and tells everything that is wrong with it.
     *
     * @param text JSON or YAML
     * @param file the file's name for locations, as the user knows it
     * @return the template, as far as it could be read, and the findings
     */
    public static ReadResult read(String text, String file) {
        return read(text, file, ReadLimits.DEFAULT);
    }

    /**
     * Reads a template within limits and tells everything that is wrong with it.
     *
     * @param text JSON or YAML
     * @param file the file's name for locations, as the user knows it
     * @param limits what the document may cost
     * @return the template, as far as it could be read, and the findings
     */
    public static ReadResult read(String text, String file, ReadLimits limits) {
        try {
            return read(YamlDocument.parse(text, file, limits));
        } catch (HotReadException e) {
            return new ReadResult(null, e.diagnostics(), null);
        }
    }

    /**
     * Makes a template of a document that has been read.
     *
     * @param document the document
     * @return the template, as far as it could be read, and the findings
     */
    public static ReadResult read(YamlDocument document) {
        Findings findings = new Findings(document);
        Optional<String> text = VersionReader.read(document.root(), findings);
        Optional<HotVersion> version = text.flatMap(HotVersion::named);
        if (version.isEmpty()) {
            return new ReadResult(null, findings.all(), document);
        }
        Template template = new SectionReader(document.root(), version.get(), findings).read(text.get());
        return new ReadResult(template, findings.all(), document);
    }
}
