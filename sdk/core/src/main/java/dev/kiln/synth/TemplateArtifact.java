package dev.kiln.synth;

import dev.kiln.hot.Template;
import dev.kiln.hot.diag.Diagnostic;
import java.util.List;

/**
 * One synthesized template.
 *
 * @param file the file's name; for a nested stack also the type of the resource that stands for it
 * @param template the template
 * @param yaml the template as text
 * @param sources where each part comes from
 * @param warnings what is allowed but probably not meant
 */
public record TemplateArtifact(
        String file, Template template, String yaml, SourceMap sources, List<Diagnostic> warnings) {}
