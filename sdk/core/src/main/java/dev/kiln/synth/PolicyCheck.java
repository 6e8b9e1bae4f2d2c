package dev.kiln.synth;

import dev.kiln.Resource;
import dev.kiln.Stack;
import dev.kiln.hot.diag.Diagnostic;
import dev.kiln.hot.diag.Severity;
import dev.kiln.hot.diag.TemplatePath;
import dev.kiln.policy.AddedPolicy;
import dev.kiln.policy.CheckedResource;
import dev.kiln.policy.PolicyReport;
import dev.kiln.spi.Thrown;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Asks the app's policies about the resources of one stack. */
final class PolicyCheck {

    private final Stack stack;
    private final Findings findings;
    private final List<AddedPolicy> policies;
    private final Map<String, Failure> failures = new LinkedHashMap<>();

    /** A policy that threw, where it did, and the resources that made it throw the same. */
    private record Failure(AddedPolicy added, String thrown, List<CheckedResource> resources) {}

    PolicyCheck(Stack stack, Findings findings) {
        this.stack = stack;
        this.findings = findings;
        this.policies = stack.app().policies();
    }

    void run() {
        if (policies.isEmpty()) {
            return;
        }
        List<CheckedResource> resources = new ArrayList<>();
        for (Resource resource : stack.resources()) {
            CheckedResource checked = CheckedResource.of(resource);
            resources.add(checked);
            resources.addAll(checked.definitions());
        }
        PolicyReport report = new PolicyReport((found, where) -> findings.add(found, where.site()));
        for (AddedPolicy added : policies) {
            resources.forEach(resource -> check(added, resource, report));
        }
        failures.values().forEach(this::report);
    }

    /** The findings with the severities that the policies give them, and what failed in doing so. */
    List<Diagnostic> graded(List<Diagnostic> found) {
        List<Diagnostic> graded = new ArrayList<>();
        for (Diagnostic finding : found) {
            Diagnostic now = finding;
            for (AddedPolicy added : policies) {
                try {
                    if (added.policy().gravity(finding, stack) == Severity.ERROR) {
                        now = finding.withSeverity(Severity.ERROR);
                    }
                } catch (RuntimeException | AssertionError | LinkageError | StackOverflowError thrown) {
                    String words = Thrown.words(thrown, added.policy().name());
                    graded.add(failed(added, finding.path(), words).at(finding.location()));
                }
            }
            graded.add(now);
        }
        return graded;
    }

    private void check(AddedPolicy added, CheckedResource resource, PolicyReport report) {
        try {
            added.policy().check(resource, report);
        } catch (RuntimeException | AssertionError | LinkageError | StackOverflowError thrown) {
            String what = Thrown.words(thrown, added.policy().name());
            failures.computeIfAbsent(
                            System.identityHashCode(added) + what, key -> new Failure(added, what, new ArrayList<>()))
                    .resources()
                    .add(resource);
        }
    }

    private void report(Failure failure) {
        List<CheckedResource> resources = failure.resources();
        String others = resources.size() == 1
                ? ""
                : resources.stream()
                        .skip(1)
                        .map(resource -> resource.path().toString())
                        .collect(Collectors.joining(", ", "; the same for ", ""));
        findings.add(
                failed(failure.added(), resources.get(0).path(), failure.thrown() + others),
                resources.get(0).site());
    }

    private static Diagnostic failed(AddedPolicy added, TemplatePath path, String words) {
        return Diagnostic.error(
                "policy-failed",
                path,
                "The policy " + added.policy().name() + " failed: " + words,
                "mend the policy, which was added at " + added.addedAt());
    }
}
