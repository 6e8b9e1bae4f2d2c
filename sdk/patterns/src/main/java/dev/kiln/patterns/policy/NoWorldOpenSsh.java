package dev.kiln.patterns.policy;

import dev.kiln.policy.Checked;
import dev.kiln.policy.CheckedResource;
import dev.kiln.policy.CheckedValue;
import dev.kiln.policy.Policy;
import dev.kiln.policy.PolicyReport;
import java.util.Optional;

/**
 * Nobody lets the whole world in on port 22 over TCP: {@code world-open-ssh}. It looks at the rules of
 * {@code OS::Neutron::SecurityGroup}, {@code OS::Neutron::SecurityGroupRule} and {@code AWS::EC2::SecurityGroup}, over IPv4 and IPv6.
 *
 * <p>The whole world is any network of prefix length 0, and also no remote side at all, which Neutron takes for any address. A rule of
 * a group with {@code remote_group_id} but without {@code remote_mode: remote_group_id} is one of these: Heat then ignores the group.
 * A port range counts when 22 is in it or there is none. A value that is known only at deployment is not held against the rule; the
 * default of a parameter and both branches of an {@code if} are.
 */
public final class NoWorldOpenSsh implements Policy {

    private static final int SSH = 22;

    /** The policy. */
    public NoWorldOpenSsh() {}

    @Override
    public void check(CheckedResource resource, PolicyReport report) {
        switch (resource.type()) {
            case "OS::Neutron::SecurityGroup" ->
                resource.property("rules").items().forEach(rule -> neutron(rule, rule, groupRuleIgnores(rule), report));
            case "OS::Neutron::SecurityGroupRule" -> {
                if (!resource.property("remote_group").isSet()) {
                    neutron(resource, resource.properties(), false, report);
                }
            }
            case "AWS::EC2::SecurityGroup" ->
                resource.property("SecurityGroupIngress").items().forEach(rule -> aws(rule, report));
            default -> {}
        }
    }

    /** Whether Heat ignores the remote group that a rule of a group names. */
    private static boolean groupRuleIgnores(CheckedValue rule) {
        return rule.at("remote_group_id").isSet() && !rule.at("remote_mode").isSet();
    }

    private static void neutron(Checked where, CheckedValue rule, boolean ignoredGroup, PolicyReport report) {
        boolean byGroup = may(rule.at("remote_mode"), "remote_group_id");
        boolean outward = may(rule.at("direction"), "egress");
        if (byGroup || outward || !isTcp(rule.at("protocol"))) {
            return;
        }
        if (admitsSsh(rule.at("port_range_min"), rule.at("port_range_max"))) {
            world(where, rule.at("remote_ip_prefix"), ignoredGroup, report);
        }
    }

    private static void aws(CheckedValue rule, PolicyReport report) {
        boolean byGroup = rule.at("SourceSecurityGroupId").isSet()
                || rule.at("SourceSecurityGroupName").isSet();
        if (!byGroup && isTcp(rule.at("IpProtocol")) && admitsSsh(rule.at("FromPort"), rule.at("ToPort"))) {
            world(rule, rule.at("CidrIp"), false, report);
        }
    }

    private static void world(Checked where, CheckedValue prefix, boolean ignoredGroup, PolicyReport report) {
        if (!prefix.isSet()) {
            report.error(
                    where,
                    "world-open-ssh",
                    ignoredGroup
                            ? "The rule admits SSH from any address: without remote_mode remote_group_id, Heat ignores remote_group_id"
                            : "The rule admits SSH from any address, since it does not say from where",
                    ignoredGroup
                            ? "set remote_mode to remote_group_id"
                            : "name the network that may connect, or a security group");
            return;
        }
        worldWide(prefix)
                .ifPresent(open -> report.error(
                        prefix,
                        "world-open-ssh",
                        "The rule admits SSH from any address, " + open.text().orElse("")
                                + (open == prefix ? "" : source(prefix)),
                        "name the network that may connect, or a security group"));
    }

    private static Optional<CheckedValue> worldWide(CheckedValue prefix) {
        return prefix.alternatives().stream()
                .filter(one -> one.text().orElse("").strip().endsWith("/0"))
                .findFirst();
    }

    private static String source(CheckedValue prefix) {
        return prefix.parameter()
                .map(parameter -> ", which the parameter " + parameter.name() + " brings")
                .orElse(" in one of its branches");
    }

    private static boolean may(CheckedValue value, String text) {
        return value.alternatives().stream()
                .allMatch(one -> one.text().filter(text::equals).isPresent());
    }

    /** TCP by name or number, or any protocol: none, 0 and, with EC2, -1. */
    private static boolean isTcp(CheckedValue protocol) {
        return !protocol.isSet()
                || protocol.alternatives().stream().anyMatch(one -> switch (one.text()
                        .orElse("")) {
                    case "tcp", "any" -> true;
                    default ->
                        one.number().isPresent()
                                && (one.number().getAsLong() == 6
                                        || one.number().getAsLong() <= 0);
                });
    }

    private static boolean admitsSsh(CheckedValue from, CheckedValue to) {
        if (!from.isSet() && !to.isSet()) {
            return true;
        }
        CheckedValue first = from.isSet() ? from : to;
        CheckedValue last = to.isSet() ? to : from;
        return first.alternatives().stream()
                        .anyMatch(one -> isPort(one) && one.number().getAsLong() <= SSH)
                && last.alternatives().stream()
                        .anyMatch(one -> isPort(one)
                                && (one.number().getAsLong() >= SSH
                                        || one.number().getAsLong() == -1));
    }

    private static boolean isPort(CheckedValue value) {
        return value.number().isPresent();
    }
}
