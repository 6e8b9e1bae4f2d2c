package dev.kiln.patterns.policy;

import dev.kiln.Stack;
import dev.kiln.hot.diag.Diagnostic;
import dev.kiln.hot.diag.Severity;
import dev.kiln.policy.CheckedResource;
import dev.kiln.policy.Policy;
import dev.kiln.policy.PolicyReport;
import java.util.List;

/**
 * All policies of this package as one: {@link NoWorldOpenSsh}, {@link EncryptedVolumes}, {@link SecurityGroupsOnServers},
 * {@link NoInlineSecrets} and {@link NothingDeprecated}.
 *
 * <pre>{@code
 * app.policy(StarterPack.policy("luks"));
 * }</pre>
 */
public final class StarterPack implements Policy {

    private final List<Policy> policies;

    private StarterPack(List<Policy> policies) {
        this.policies = policies;
    }

    /**
     * All policies.
     *
     * @param encryptedVolumeTypes the names of the cloud's volume types that encrypt, as for {@link EncryptedVolumes}
     * @return the policies as one
     */
    public static Policy policy(String... encryptedVolumeTypes) {
        return new StarterPack(List.of(
                new NoWorldOpenSsh(),
                new EncryptedVolumes(encryptedVolumeTypes),
                new SecurityGroupsOnServers(),
                new NoInlineSecrets(),
                new NothingDeprecated()));
    }

    @Override
    public void check(CheckedResource resource, PolicyReport report) {
        policies.forEach(policy -> policy.check(resource, report));
    }

    @Override
    public Severity gravity(Diagnostic finding, Stack stack) {
        boolean error = policies.stream().anyMatch(policy -> policy.gravity(finding, stack) == Severity.ERROR);
        return error ? Severity.ERROR : finding.severity();
    }
}
