package dev.kiln.synth;

import dev.kiln.App;
import dev.kiln.Stack;
import dev.kiln.hot.diag.Diagnostic;
import dev.kiln.hot.diag.Severity;
import dev.kiln.hot.diag.TemplatePath;
import dev.kiln.spi.CallSite;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * All that an app synthesizes to.
 *
 * @param stacks the stacks in the order of their deployment: those that give values to others first, else as they were created
 * @param wires the values that stacks take from each other at deployment
 */
public record Assembly(List<StackArtifact> stacks, List<Wire> wires) {

    /** What Heat accepts as a stack's name. Source: SEMANTICS section 7. */
    private static final String STACK_NAME = "[a-zA-Z][a-zA-Z0-9_.-]{0,254}";

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
        List<Diagnostic> findings = new ArrayList<>(checkNames(app));
        app.applyAspects();
        Routes routes = new Routes();
        Map<Stack, List<StackSynthesizer>> collected = new LinkedHashMap<>();
        for (Stack stack : app.stacks()) {
            List<StackSynthesizer> family = new ArrayList<>();
            collect(stack, routes, family);
            collected.put(stack, family);
        }
        List<StackArtifact> artifacts = new ArrayList<>();
        collected.forEach((stack, family) -> {
            List<TemplateArtifact> templates =
                    family.stream().map(one -> one.finish(findings)).toList();
            artifacts.add(new StackArtifact(stack.name(), templates.get(0), templates.subList(1, templates.size())));
        });
        List<StackArtifact> ordered = new DeploymentOrder(routes.wires()).sort(artifacts, findings);
        findings.sort(BY_PLACE);
        if (findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR)) {
            throw new SynthesisException(findings);
        }
        return new Assembly(ordered, List.copyOf(routes.wires().keySet()));
    }

    private static void collect(Stack stack, Routes routes, List<StackSynthesizer> family) {
        family.add(new StackSynthesizer(stack, routes));
        stack.nestedStacks().forEach(nested -> collect(nested, routes, family));
    }

    /**
     * Writes the files of each stack: {@code <stack>.yaml} and {@code <stack>.sources.json}, and the same for each nested stack. Files of stacks that the app does not
     * have are left alone.
     *
     * @param folder where to; it is made if it does not exist
     * @throws UncheckedIOException when a file cannot be written
     */
    public void writeTo(Path folder) {
        stacks.forEach(stack -> stack.writeTo(folder));
    }

    private static List<Diagnostic> checkNames(App app) {
        List<Diagnostic> findings = new ArrayList<>();
        Map<String, CallSite> seen = new HashMap<>();
        for (Stack stack : app.stacks()) {
            if (!stack.name().matches(STACK_NAME)) {
                findings.add(Diagnostic.error(
                                "invalid-stack-name",
                                TemplatePath.ROOT,
                                "Invalid stack name " + stack.name(),
                                "begin with a letter, go on with letters, digits, \"_\", \"-\" and \".\", 255 characters at most")
                        .at(stack.site().location().orElse(null)));
            }
            CallSite before = seen.putIfAbsent(stack.name(), stack.site());
            if (before != null) {
                findings.add(Diagnostic.error(
                                "duplicate-stack",
                                TemplatePath.ROOT,
                                "The app has another stack called " + stack.name() + ", created at " + before,
                                "give each stack a name of its own")
                        .at(stack.site().location().orElse(null)));
            }
        }
        return findings;
    }
}
