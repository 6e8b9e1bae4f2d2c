package dev.kiln.synth;

import dev.kiln.Stack;
import dev.kiln.hot.diag.Diagnostic;
import dev.kiln.hot.diag.TemplatePath;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Nested stacks whose templates have one file: it is written once, so they have to be alike. */
final class SharedFiles {

    private SharedFiles() {}

    /**
     * The templates of the nested stacks, each file once.
     *
     * @param root the stack that is deployed by itself
     * @param templates its template and those of all stacks within it
     * @param parts what made them, in the same order
     * @param findings gets the stacks that want a file of another's content
     */
    static List<TemplateArtifact> merged(
            Stack root, List<TemplateArtifact> templates, List<StackSynthesizer> parts, List<Diagnostic> findings) {
        Map<String, TemplateArtifact> files = new LinkedHashMap<>();
        Map<String, Stack> owners = new LinkedHashMap<>();
        for (int i = 0; i < templates.size(); i++) {
            TemplateArtifact template = templates.get(i);
            TemplateArtifact before = files.putIfAbsent(template.file(), template);
            Stack owner = owners.putIfAbsent(template.file(), parts.get(i).stack());
            if (before != null
                    && owner != null
                    && (owner == root || !before.template().equals(template.template()))) {
                findings.add(Diagnostic.error(
                                "template-file-taken",
                                TemplatePath.ROOT,
                                "The stack " + parts.get(i).stack().name() + " has the file " + template.file()
                                        + " for its template, but the stack " + owner.name() + ", created at "
                                        + owner.site() + ", has another template in it",
                                "give them files of their own; stacks of one file cannot use different things of what is"
                                        + " around them, so hand these to their parameters")
                        .at(parts.get(i).stack().site().location().orElse(null)));
            }
        }
        List<TemplateArtifact> nested = new ArrayList<>(files.values());
        return nested.subList(1, nested.size());
    }
}
