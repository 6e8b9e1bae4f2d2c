package dev.kiln.patterns.policy;

import dev.kiln.Stack;
import dev.kiln.hot.diag.Diagnostic;
import dev.kiln.hot.diag.Severity;
import dev.kiln.policy.CheckedResource;
import dev.kiln.policy.Policy;
import dev.kiln.policy.PolicyReport;
import java.util.Set;

/**
 * Nothing that Heat has deprecated or hidden is used. It makes errors of the warnings {@code deprecated-type},
 * {@code deprecated-property}, {@code deprecated-attribute}, {@code hidden-type} and {@code hidden-property}.
 */
public final class NothingDeprecated implements Policy {

    private static final Set<String> CODES =
            Set.of("deprecated-type", "deprecated-property", "deprecated-attribute", "hidden-type", "hidden-property");

    /** The policy. */
    public NothingDeprecated() {}

    @Override
    public void check(CheckedResource resource, PolicyReport report) {
        // validation has looked already
    }

    @Override
    public Severity gravity(Diagnostic finding, Stack stack) {
        return CODES.contains(finding.code()) ? Severity.ERROR : finding.severity();
    }
}
