package dev.kiln.policy;

import dev.kiln.Resource;
import dev.kiln.Stack;
import dev.kiln.hot.diag.Diagnostic;
import dev.kiln.hot.diag.Severity;
import dev.kiln.spi.Thrown;

/**
 * A rule that the resources of an app have to keep. Synthesis asks it about every resource, after the aspects, and reports what it
 * finds together with everything else that is wrong, with its lines of Java.
 *
 * <pre>{@code
 * app.policy((resource, report) -> {
 *     if (resource.type().equals(NovaServer.TYPE) && !resource.property("key_name").isSet()) {
 *         report.error(resource, "server-key", "The server has no key pair", "call keyName(...)");
 *     }
 * });
 * }</pre>
 *
 * <p>A policy only looks: to change resources is the business of an {@link dev.kiln.Aspect}. One that throws is reported as an error
 * of the code {@code policy-failed}; the other policies and resources are checked all the same.
 */
@FunctionalInterface
public interface Policy {

    /**
     * Looks at one resource. Resources that are only defined, as the members of a group are, are asked about like those of the stack.
     *
     * @param resource the resource
     * @param report takes what is found
     */
    void check(CheckedResource resource, PolicyReport report);

    /**
     * Says how grave a finding of Kiln's own is, so that a policy can make errors of warnings. Errors stay errors.
     *
     * @param finding an error or warning of validation, with its place
     * @param stack the stack whose template has that place
     * @return the severity; unless overridden, the one that the finding has
     */
    default Severity gravity(Diagnostic finding, Stack stack) {
        return finding.severity();
    }

    /**
     * How reports call the policy.
     *
     * @return unless overridden, the name of the class; of a lambda, the class that it is written in
     */
    default String name() {
        return Thrown.nameOf(this);
    }

    /**
     * The same policy, but blind to certain resources and what is defined within them.
     *
     * @param resources the resources that need not keep it
     * @return a new policy
     */
    default Policy except(Resource... resources) {
        return new Exemption(this, resources);
    }
}
