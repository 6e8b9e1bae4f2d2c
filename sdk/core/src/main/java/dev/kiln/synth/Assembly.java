package dev.kiln.synth;

import dev.kiln.App;
import dev.kiln.Stack;
import dev.kiln.hot.diag.Diagnostic;
import dev.kiln.hot.diag.Severity;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * All that an app synthesizes to.
 *
 * @param stacks the stacks in the order of their deployment: those that others wait for first, else as they were created
 * @param wires the values that stacks take from each other at deployment
 * @param orders which stacks wait for others without taking a value from them
 */
public record Assembly(List<StackArtifact> stacks, List<Wire> wires, List<StackOrder> orders) {

    private static final Comparator<Diagnostic> BY_PLACE = Comparator.comparing((Diagnostic d) -> d.severity())
            .thenComparing(d -> d.location() == null ? "" : d.location().file())
            .thenComparing(d -> d.location() == null ? 0 : d.location().line());

    /**
     * Synthesizes all stacks of an app, without writing anything.
     *
     * @param app the app
     * @return the templates
     * @throws SynthesisException when anything is wrong with any of the stacks; it lists all that is
     */
    public static Assembly of(App app) {
        List<Diagnostic> findings = new ArrayList<>();
        Assembly assembly = draft(app, findings);
        if (findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR)) {
            throw new SynthesisException(findings);
        }
        return assembly;
    }

    /**
     * Synthesizes all stacks of an app, right or wrong: for tools that show or compare what cannot be deployed yet.
     *
     * @param app the app
     * @param findings to which all that is wrong is added
     * @return the templates; where there are errors, without the parts that have no place in a template
     */
    public static Assembly draft(App app, List<Diagnostic> findings) {
        findings.addAll(NameCheck.of(app));
        findings.addAll(app.applyAspects());
        Family family = new Family(app);
        Routes routes = new Routes(family);
        Map<Stack, List<StackSynthesizer>> collected = new LinkedHashMap<>();
        for (Stack stack : app.stacks()) {
            List<StackSynthesizer> templates = new ArrayList<>();
            collect(stack, family, routes, templates);
            collected.put(stack, templates);
        }
        List<StackArtifact> artifacts = new ArrayList<>();
        collected.forEach((stack, parts) -> {
            FileCollector files = new FileCollector(app.folder());
            EnvironmentSynthesizer environment = new EnvironmentSynthesizer(stack, files);
            parts.forEach(one -> files.reserve(one.file()));
            parts.forEach(one -> one.collect(files));
            List<TemplateArtifact> templates = parts.stream()
                    .map(one -> one.finish(findings, environment.content(), files))
                    .toList();
            artifacts.add(new StackArtifact(
                    stack.name(),
                    templates.get(0),
                    SharedFiles.merged(stack, templates, parts, findings),
                    environment.finish(templates.get(0).template(), findings),
                    files.texts()));
        });
        List<StackArtifact> ordered = new DeploymentOrder(routes.wires(), routes.orders()).sort(artifacts, findings);
        findings.addAll(routes.findings());
        findings.sort(BY_PLACE);
        return new Assembly(
                ordered,
                List.copyOf(routes.wires().keySet()),
                List.copyOf(routes.orders().keySet()));
    }

    private static void collect(Stack stack, Family family, Routes routes, List<StackSynthesizer> templates) {
        templates.add(new StackSynthesizer(stack, family, routes));
        stack.nestedStacks().forEach(nested -> collect(nested, family, routes, templates));
    }

    /**
     * Writes the files of each stack: {@code <stack>.yaml} and {@code <stack>.sources.json}, the same for each nested stack,
     * the environment, what they ask for, and a list of all that. Files of stacks that the app does not have are left alone.
     *
     * @param folder where to; it is made if it does not exist
     * @throws UncheckedIOException when a file cannot be written
     */
    public void writeTo(Path folder) {
        stacks.forEach(stack -> stack.writeTo(folder));
    }
}
