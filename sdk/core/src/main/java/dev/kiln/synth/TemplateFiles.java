package dev.kiln.synth;

import dev.kiln.IncludedFile;
import dev.kiln.hot.OutputDef;
import dev.kiln.hot.ResourceDef;
import dev.kiln.hot.Template;
import dev.kiln.hot.diag.Diagnostic;
import dev.kiln.hot.diag.Severity;
import dev.kiln.hot.diag.TemplatePath;
import dev.kiln.hot.expr.Call;
import dev.kiln.hot.expr.GetFile;
import dev.kiln.hot.expr.ListNode;
import dev.kiln.hot.expr.MapNode;
import dev.kiln.hot.expr.Node;
import dev.kiln.hot.expr.StringNode;
import dev.kiln.hot.read.HotReader;
import dev.kiln.hot.read.ReadResult;
import dev.kiln.hot.write.HotWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Collects templates that somebody wrote, and what they refer to from where they lie. Heat looks names up as they stand, so that a
 * reference which is sent under another name is rewritten.
 */
final class TemplateFiles {

    private final FileCollector files;
    private final Findings findings;

    TemplateFiles(FileCollector files, Findings findings) {
        this.files = files;
        this.findings = findings;
    }

    /** Whether a type is the name of a template's file. */
    static boolean isTemplate(String type) {
        return type.endsWith(".yaml") || type.endsWith(".template");
    }

    void add(IncludedFile file, TemplatePath path) {
        if (files.looksInto(file)) {
            files.add(file, path, findings).ifPresent(text -> inside(file, text, path));
        }
    }

    private void inside(IncludedFile file, String text, TemplatePath path) {
        if (text.contains("TemplateFormatVersion")) {
            return; // CloudFormation's language has no files
        }
        ReadResult read = HotReader.read(text, file.path());
        Template template = read.template();
        read.diagnostics().stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .forEach(finding -> findings.add(
                        Diagnostic.error(
                                "template-file",
                                path,
                                "The template " + read.locate(finding).location() + ": " + finding.message(),
                                finding.hint()),
                        file.site()));
        if (template == null) {
            return;
        }
        Substitution names = new Substitution();
        template.resources().values().forEach(resource -> {
            visit(resource.properties(), file, path, names);
            visit(resource.metadata(), file, path, names);
        });
        template.outputs().values().forEach(output -> visit(output.value(), file, path, names));
        Map<String, String> types = types(template, file, path);
        if (!names.isEmpty() || !types.isEmpty()) {
            files.rewrite(file, HotWriter.write(renamed(template, names, types)));
        }
    }

    /** The types that are sent under another name than they have here. */
    private Map<String, String> types(Template template, IncludedFile file, TemplatePath path) {
        Map<String, String> types = new LinkedHashMap<>();
        for (ResourceDef resource : template.resources().values()) {
            if (isTemplate(resource.type()) && !isUrl(resource.type())) {
                IncludedFile nested = file.beside(resource.type());
                add(nested, path);
                if (!nested.key().equals(resource.type())) {
                    types.put(resource.type(), nested.key());
                }
            }
        }
        return types;
    }

    private void visit(@Nullable Node node, IncludedFile file, TemplatePath path, Substitution names) {
        if (node instanceof GetFile call && call.arguments() instanceof StringNode name && !isUrl(name.value())) {
            IncludedFile asked = file.beside(name.value());
            files.add(asked, path, findings);
            if (!asked.key().equals(name.value())) {
                names.replace(call, new GetFile(new StringNode(asked.key())));
            }
        } else if (node instanceof Call call) {
            visit(call.arguments(), file, path, names);
        } else if (node instanceof ListNode list) {
            list.items().forEach(item -> visit(item, file, path, names));
        } else if (node instanceof MapNode map) {
            map.entries().values().forEach(value -> visit(value, file, path, names));
        }
    }

    private static Template renamed(Template template, Substitution names, Map<String, String> types) {
        Map<String, ResourceDef> resources = new LinkedHashMap<>();
        template.resources()
                .forEach((name, resource) -> resources.put(
                        name,
                        new ResourceDef(
                                types.getOrDefault(resource.type(), resource.type()),
                                applied(names, resource.properties()),
                                applied(names, resource.metadata()),
                                resource.dependsOn(),
                                resource.updatePolicy(),
                                resource.deletionPolicy(),
                                resource.externalId(),
                                resource.condition(),
                                resource.description())));
        Map<String, OutputDef> outputs = new LinkedHashMap<>();
        template.outputs()
                .forEach((name, output) -> outputs.put(
                        name, new OutputDef(output.description(), names.apply(output.value()), output.condition())));
        return template.withResources(resources).withOutputs(outputs);
    }

    private static @Nullable Node applied(Substitution names, @Nullable Node node) {
        return node == null ? null : names.apply(node);
    }

    private static boolean isUrl(String name) {
        return name.contains("://");
    }
}
