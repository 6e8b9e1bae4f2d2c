package dev.kiln.synth;

import dev.kiln.hot.Template;
import dev.kiln.hot.diag.Diagnostic;
import java.util.List;

/**
 * One synthesized stack.
 *
 * @param stackName the stack's name in Heat
 * @param template the template
 * @param yaml the template as text
 * @param sources where each part comes from
 * @param warnings what is allowed but probably not meant
 */
public record StackArtifact(
        String stackName, Template template, String yaml, SourceMap sources, List<Diagnostic> warnings) {}
