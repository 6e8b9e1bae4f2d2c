package dev.kiln.synth;

import dev.kiln.IncludedFile;
import dev.kiln.Stack;
import dev.kiln.StackEnvironment;
import dev.kiln.hot.Template;
import dev.kiln.hot.diag.Diagnostic;
import dev.kiln.hot.diag.Severity;
import dev.kiln.hot.diag.TemplatePath;
import dev.kiln.hot.env.Environment;
import dev.kiln.hot.expr.Call;
import dev.kiln.hot.expr.ListNode;
import dev.kiln.hot.expr.MapNode;
import dev.kiln.hot.expr.Node;
import dev.kiln.hot.expr.NullNode;
import dev.kiln.hot.value.NodeValues;
import dev.kiln.hot.write.HotWriter;
import dev.kiln.spi.CallSite;
import dev.kiln.spi.Literal;
import dev.kiln.spi.PropertyBag;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Turns the environment of a stack into its file, and collects everything that is wrong with it. */
final class EnvironmentSynthesizer {

    /** Where findings about an environment stand, beside the sections of the template. */
    static final TemplatePath ROOT = TemplatePath.of("environment");

    private final Stack stack;
    private final Findings findings;
    private final @Nullable MapNode sections;

    EnvironmentSynthesizer(Stack stack, FileCollector files) {
        this.stack = stack;
        this.findings = new Findings(stack.site());
        this.sections = stack.environment().map(this::sections).orElse(null);
        TemplateFiles templates = new TemplateFiles(files, findings);
        stack.environment()
                .ifPresent(environment -> environment.includedTemplates().forEach(file -> {
                    if (!TemplateFiles.isTemplate(file.key())) {
                        findings.add(
                                Diagnostic.error(
                                        "template-file",
                                        ROOT.key("resource_registry"),
                                        "Heat takes " + file.key() + " for a type, not for a template",
                                        "let the file's name end in .yaml or .template"),
                                file.site());
                    }
                    templates.add(file, ROOT.key("resource_registry"));
                }));
    }

    /** The file; what is wrong goes, located, to the given list. Empty where the stack has no environment. */
    @Nullable
    EnvironmentArtifact finish(Template template, List<Diagnostic> found) {
        if (sections == null) {
            return null;
        }
        Set<String> files = stack.environment().map(StackEnvironment::includedTemplates).orElse(List.of()).stream()
                .map(IncludedFile::key)
                .collect(Collectors.toSet());
        new EnvironmentFindings(findings, template, files).check(content());
        List<Diagnostic> all = findings.located();
        found.addAll(all);
        return new EnvironmentArtifact(
                stack.name() + ".env.yaml",
                content(),
                HotWriter.write(sections),
                all.stream().filter(one -> one.severity() != Severity.ERROR).toList());
    }

    /** What the environment says; of a stack without one, nothing. */
    Environment content() {
        return sections == null ? Environment.EMPTY : Environment.of(NodeValues.ofMap(sections));
    }

    private MapNode sections(StackEnvironment environment) {
        Map<String, Node> nodes = new LinkedHashMap<>();
        environment.sections().forEach((name, entry) -> nodes.put(name, node(entry, ROOT.key(name))));
        return MapNode.of(nodes);
    }

    private Node node(PropertyBag.Entry entry, TemplatePath path) {
        findings.locate(path, entry.site());
        Object value = entry.value();
        if (value instanceof PropertyBag bag) {
            Map<String, Node> nodes = new LinkedHashMap<>();
            bag.entries().forEach((name, inner) -> nodes.put(name, node(inner, path.key(name))));
            return MapNode.of(nodes);
        } else if (value instanceof PropertyBag.Items items) {
            List<Node> nodes = new ArrayList<>();
            items.items().forEach(item -> nodes.add(node(item, path.item(nodes.size()))));
            return new ListNode(nodes);
        }
        return literal(value, path, entry.site());
    }

    private Node literal(@Nullable Object value, TemplatePath path, CallSite site) {
        if (value == null) {
            findings.add(
                    Diagnostic.error(
                            "null-value",
                            path,
                            "The value is null",
                            "leave the call out where there is no value to set"),
                    site);
            return NullNode.NULL;
        }
        try {
            Node node = Literal.node(value);
            if (Literal.references(value).isEmpty() && !calls(node)) {
                return node;
            }
            findings.add(
                    Diagnostic.error(
                            "environment-expression",
                            path,
                            "An environment has no expressions, only literal values",
                            "give the value at deployment, or compute it in the template"),
                    site);
        } catch (IllegalArgumentException e) {
            findings.add(Diagnostic.error("not-a-value", path, String.valueOf(e.getMessage()), null), site);
        }
        return NullNode.NULL;
    }

    private static boolean calls(Node node) {
        if (node instanceof ListNode list) {
            return list.items().stream().anyMatch(EnvironmentSynthesizer::calls);
        } else if (node instanceof MapNode map) {
            return map.entries().values().stream().anyMatch(EnvironmentSynthesizer::calls);
        }
        return node instanceof Call;
    }
}
