package dev.kiln.program;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.Fn;
import dev.kiln.Parameter;
import dev.kiln.RawResource;
import dev.kiln.patterns.policy.NoWorldOpenSsh;
import dev.kiln.resources.neutron.NeutronSecurityGroup;
import dev.kiln.resources.neutron.NeutronSecurityGroup.Rules;
import dev.kiln.resources.neutron.NeutronSecurityGroupRule;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class NoWorldOpenSshTest {

    @Test
    void aRuleOfAGroupThatNamesTheWorld() {
        assertThat(findings(stack -> NeutronSecurityGroup.create(
                        stack,
                        "group",
                        g -> g.rules(r -> r.protocol("tcp")
                                .portRangeMin(22)
                                .portRangeMax(22)
                                .remoteIpPrefix("0.0.0.0/0")))))
                .isEqualTo("""
                        ERROR resources.group.properties.rules[0].remote_ip_prefix
                          .remoteIpPrefix("0.0.0.0/0")))))
                          The rule admits SSH from any address, 0.0.0.0/0
                          name the network that may connect, or a security group
                        """);
    }

    @Test
    void aRuleWithoutARemoteSide() {
        assertThat(findings(stack -> {
                    NeutronSecurityGroup group = NeutronSecurityGroup.create(stack, "group", g -> {});
                    NeutronSecurityGroupRule.create(
                            stack, "in", r -> r.securityGroup(group).ethertype("IPv6"));
                }))
                .isEqualTo("""
                        ERROR resources.in
                          NeutronSecurityGroupRule.create(
                          The rule admits SSH from any address, since it does not say from where
                          name the network that may connect, or a security group
                        """);
    }

    @Test
    void aRemoteGroupThatHeatIgnores() {
        assertThat(rule(r -> r.remoteGroupId("admins"))).isEqualTo("""
                        ERROR resources.group.properties.rules[0]
                          return findings(stack -> NeutronSecurityGroup.create(stack, "group", g -> g.rules(rule)));
                          The rule admits SSH from any address: without remote_mode remote_group_id, Heat ignores remote_group_id
                          set remote_mode to remote_group_id
                        """);
    }

    @Test
    void theDefaultOfAParameter() {
        assertThat(findings(stack -> {
                    Parameter<String> admins = stack.stringParameter("admins", p -> p.defaultValue("::/0"));
                    NeutronSecurityGroup.create(stack, "group", g -> g.rules(r -> r.remoteIpPrefix(admins)));
                }))
                .isEqualTo("""
                        ERROR resources.group.properties.rules[0].remote_ip_prefix
                          NeutronSecurityGroup.create(stack, "group", g -> g.rules(r -> r.remoteIpPrefix(admins)));
                          The rule admits SSH from any address, ::/0, which the parameter admins brings
                          name the network that may connect, or a security group
                        """);
    }

    @Test
    void oneBranchOfAChoice() {
        assertThat(findings(stack -> {
                    var open = stack.condition("open", Fn.equal("a", "b"));
                    NeutronSecurityGroup.create(
                            stack,
                            "group",
                            g -> g.rules(r -> r.remoteIpPrefix(Fn.iff(open, "0.0.0.0/0", "10.0.0.0/8"))));
                }))
                .contains("The rule admits SSH from any address, 0.0.0.0/0 in one of its branches");
    }

    @Test
    void aGroupOfEc2() {
        assertThat(findings(stack -> RawResource.create(
                        stack,
                        "group",
                        "AWS::EC2::SecurityGroup",
                        Map.of(
                                "GroupDescription",
                                "x",
                                "SecurityGroupIngress",
                                List.of(Map.of(
                                        "IpProtocol",
                                        "tcp",
                                        "FromPort",
                                        "1",
                                        "ToPort",
                                        "65535",
                                        "CidrIp",
                                        "0.0.0.0/0"))))))
                .startsWith("ERROR resources.group.properties.SecurityGroupIngress[0].CidrIp\n");
    }

    static List<Consumer<Rules>> open() {
        return List.of(
                r -> r.remoteIpPrefix("0.0.0.0/0"),
                r -> r.remoteIpPrefix("::/0").ethertype(Rules.Ethertype.IPV6),
                r -> r.protocol(6).portRangeMin(20).portRangeMax(30),
                r -> r.protocol(0),
                r -> r.protocol("tcp").portRangeMin(1).portRangeMax(65535).remoteMode("remote_ip_prefix"),
                r -> r.direction("ingress"));
    }

    @ParameterizedTest
    @MethodSource("open")
    void isOpen(Consumer<Rules> rule) {
        assertThat(rule(rule)).startsWith("ERROR resources.group.properties.rules[0]");
    }

    static List<Consumer<Rules>> closed() {
        return List.of(
                r -> r.remoteIpPrefix("10.0.0.0/8"),
                r -> r.remoteMode("remote_group_id").remoteGroupId("admins"),
                r -> r.remoteMode(Rules.RemoteMode.REMOTE_GROUP_ID),
                r -> r.protocol("udp"),
                r -> r.protocol("icmp"),
                r -> r.protocol("tcp").portRangeMin(23).portRangeMax(100),
                r -> r.protocol("tcp").portRangeMin(1).portRangeMax(21),
                r -> r.protocol("tcp").portRangeMin(443).portRangeMax(443),
                r -> r.direction("egress"));
    }

    @ParameterizedTest
    @MethodSource("closed")
    void isClosed(Consumer<Rules> rule) {
        assertThat(rule(rule)).isEmpty();
    }

    private static String rule(Consumer<Rules> rule) {
        return findings(stack -> NeutronSecurityGroup.create(stack, "group", g -> g.rules(rule)));
    }

    private static String findings(Consumer<Given> program) {
        return Given.findings(new NoWorldOpenSsh(), "world-open-ssh", program);
    }
}
