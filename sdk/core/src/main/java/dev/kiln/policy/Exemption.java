package dev.kiln.policy;

import dev.kiln.Resource;
import dev.kiln.Stack;
import dev.kiln.hot.diag.Diagnostic;
import dev.kiln.hot.diag.Severity;
import java.util.List;

/** A policy that some resources need not keep. */
final class Exemption implements Policy {

    private final Policy policy;
    private final List<Resource> exempt;

    Exemption(Policy policy, Resource... exempt) {
        this.policy = policy;
        this.exempt = List.of(exempt);
    }

    @Override
    public void check(CheckedResource resource, PolicyReport report) {
        if (!exempt.contains(resource.resource())) {
            policy.check(resource, report);
        }
    }

    @Override
    public Severity gravity(Diagnostic finding, Stack stack) {
        return exempt.stream().anyMatch(resource -> concerns(finding, stack, resource))
                ? finding.severity()
                : policy.gravity(finding, stack);
    }

    @Override
    public String name() {
        return policy.name();
    }

    private static boolean concerns(Diagnostic finding, Stack stack, Resource resource) {
        List<Object> place = finding.path().segments();
        return resource.stack() == stack
                && place.size() > 1
                && place.get(0).equals("resources")
                && place.get(1).equals(resource.name());
    }
}
