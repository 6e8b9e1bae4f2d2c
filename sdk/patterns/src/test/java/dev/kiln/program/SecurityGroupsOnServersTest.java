package dev.kiln.program;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.RawResource;
import dev.kiln.patterns.policy.SecurityGroupsOnServers;
import dev.kiln.resources.heat.HeatResourceGroup;
import dev.kiln.resources.neutron.NeutronPort;
import dev.kiln.resources.nova.NovaServer;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class SecurityGroupsOnServersTest {

    @Test
    void aServerWithoutAnyGroup() {
        assertThat(findings(stack -> NovaServer.create(stack, "server", s -> s.flavor("m1.small"))))
                .isEqualTo("""
                        ERROR resources.server
                          assertThat(findings(stack -> NovaServer.create(stack, "server", s -> s.flavor("m1.small"))))
                          The server names no security group, so that its interfaces get the project's default one
                          set security_groups
                        """);
    }

    @Test
    void anInterfaceThatNovaMakes() {
        assertThat(findings(stack -> NovaServer.create(
                        stack, "server", s -> s.flavor("m1.small").networks(n -> n.network("private")))))
                .isEqualTo("""
                        ERROR resources.server.properties.networks[0]
                          stack, "server", s -> s.flavor("m1.small").networks(n -> n.network("private")))))
                          The server names no security group, so that this interface gets the project's default one
                          set security_groups of the server, or give it a port that has some
                        """);
    }

    @Test
    void aPortWithoutGroupsEvenWhereTheServerHasSome() {
        assertThat(findings(stack -> {
                    NeutronPort port = NeutronPort.create(stack, "port", p -> p.network("private"));
                    NovaServer.create(
                            stack,
                            "server",
                            s -> s.flavor("m1.small").securityGroups("web").networks(n -> n.port(port)));
                }))
                .isEqualTo("""
                        ERROR resources.server.properties.networks[0].port
                          s -> s.flavor("m1.small").securityGroups("web").networks(n -> n.port(port)));
                          The port port names no security group; a server's own do not count for it
                          set security_groups of the port
                        """);
    }

    @Test
    void aPortWithAnEmptyListOrWithoutPortSecurity() {
        assertThat(findings(stack -> {
                    NeutronPort empty = NeutronPort.create(
                            stack, "empty", p -> p.network("private").securityGroups(List.of()));
                    NeutronPort off = NeutronPort.create(
                            stack, "off", p -> p.network("private").portSecurityEnabled(false));
                    NovaServer.create(
                            stack,
                            "server",
                            s -> s.flavor("m1.small")
                                    .networks(n -> n.port(empty))
                                    .networks(n -> n.port(off)));
                }))
                .contains("The port empty names no security group: its list is empty")
                .contains("The port off has its port security switched off");
    }

    @Test
    void aMemberOfAGroup() {
        assertThat(findings(stack -> HeatResourceGroup.create(
                        stack, "group", g -> g.resourceDef(NovaServer.definition(s -> s.flavor("m1.small"))))))
                .startsWith("ERROR resources.group.properties.resource_def\n");
    }

    @Test
    void aServerOfEc2() {
        assertThat(findings(stack -> RawResource.create(
                        stack,
                        "server",
                        "AWS::EC2::Instance",
                        Map.of("ImageId", "debian", "InstanceType", "m1.small"))))
                .startsWith("ERROR resources.server\n")
                .contains("set SecurityGroups\n");
    }

    @Test
    void guardedServersAreSilent() {
        assertThat(findings(stack -> {
                    NeutronPort port = NeutronPort.create(
                            stack, "port", p -> p.network("private").securityGroups("web"));
                    NovaServer.create(
                            stack, "by_port", s -> s.flavor("m1.small").networks(n -> n.port(port)));
                    NovaServer.create(
                            stack, "by_name", s -> s.flavor("m1.small").securityGroups("web"));
                    NovaServer.create(
                            stack, "unknown", s -> s.flavor("m1.small").networks(n -> n.port("a1b2")));
                    NovaServer.create(
                            stack, "alone", s -> s.flavor("m1.small").networks(n -> n.allocateNetwork("none")));
                }))
                .isEmpty();
    }

    private static String findings(Consumer<Given> program) {
        return Given.findings(new SecurityGroupsOnServers(), "server-without-security-group", program);
    }
}
