package dev.kiln.engine.cloud.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.engine.cloud.LocalStacks;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SecurityGroupHandlerTest {

    private static final String GROUP = """
            resources:
              g:
                type: OS::Neutron::SecurityGroup
                properties: {rules: [{protocol: tcp, port_range_min: 22, port_range_max: 22}]}
            outputs:
              rules: {value: {get_attr: [g, show, security_group_rules]}}
            """;

    private final LocalStacks cloud = new LocalStacks();

    @AfterEach
    void close() {
        cloud.close();
    }

    @Test
    void aGroupLetsEverythingOutAndInWhatItsRulesSay() {
        cloud.create(GROUP);

        assertThat(cloud.objects(NetworkKinds.RULES))
                .extracting(rule ->
                        rule.text("direction") + " " + rule.text("ethertype") + " " + rule.text("port_range_min"))
                .containsExactly("egress IPv4 null", "egress IPv6 null", "ingress IPv4 22");
        assertThat(cloud.output("rules"))
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .hasSize(3);
    }

    @Test
    void rulesChangeInPlace() {
        cloud.create(GROUP);
        String before = cloud.physicalId("g");

        cloud.update(GROUP.replace("22", "80"));

        assertThat(cloud.physicalId("g")).isEqualTo(before);
        assertThat(cloud.objects(NetworkKinds.RULES))
                .extracting(rule -> rule.text("port_range_min"))
                .containsExactly(null, null, "80");
    }

    @Test
    void aGroupThatAPortHasIsInUse() {
        cloud.create(GROUP);
        cloud.put(
                NetworkKinds.PORTS,
                "p",
                java.util.Map.of("network_id", "n", "security_groups", java.util.List.of(cloud.physicalId("g"))));

        cloud.delete();

        assertThat(cloud.reason())
                .isEqualTo("Resource DELETE failed: Conflict: resources.g: Security Group ID in use.\n"
                        + "Neutron server returns request_ids: ['req-1']");
    }

    @Test
    void theSameRuleTwiceIsAConflict() {
        cloud.create("""
                resources:
                  g: {type: OS::Neutron::SecurityGroup}
                  a: {type: OS::Neutron::SecurityGroupRule, properties: {security_group: {get_resource: g}, protocol: icmp}}
                  b: {type: OS::Neutron::SecurityGroupRule, depends_on: a, properties: {security_group: {get_resource: g}, protocol: icmp}}
                """);

        assertThat(cloud.reason())
                .isEqualTo(
                        "Resource CREATE failed: Conflict: resources.b: Security group rule already exists. Rule id is ID.\n"
                                + "Neutron server returns request_ids: ['req-1']");
    }
}
