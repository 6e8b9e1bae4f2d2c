package dev.kiln.engine.cloud.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;

import dev.kiln.engine.cloud.CloudObject;
import dev.kiln.engine.cloud.LocalStacks;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PortHandlerTest {

    private static final String PORT = """
            resources:
              n: {type: OS::Neutron::Net, properties: {name: net1}}
              s: {type: OS::Neutron::Subnet, properties: {network: {get_resource: n}, cidr: 10.90.0.0/29}}
              p: {type: OS::Neutron::Port, properties: {network: {get_resource: n}}}
            outputs:
              ip: {value: {get_attr: [p, fixed_ips, 0, ip_address]}}
              mac: {value: {get_attr: [p, mac_address]}}
              cidr: {value: {get_attr: [p, subnets, 0, cidr]}}
              net: {value: {get_attr: [p, network, name]}}
              status: {value: {get_attr: [p, status]}}
            """;

    private final LocalStacks cloud = new LocalStacks();

    @AfterEach
    void close() {
        cloud.close();
    }

    @Test
    void aPortWaitsForTheSubnetsOfItsNetworkAndHasTheLowestAddress() {
        assertThat(cloud.create(PORT)).isEqualTo("CREATE_COMPLETE");

        assertThat(cloud.output("ip")).isEqualTo("10.90.0.2");
        assertThat(cloud.output("mac")).asString().matches("fa:16:3e(:[0-9a-f]{2}){3}");
        assertThat(cloud.output("cidr")).isEqualTo("10.90.0.0/29");
        assertThat(cloud.output("net")).isEqualTo("net1");
        assertThat(cloud.output("status")).isEqualTo("DOWN");
    }

    @Test
    void anAddressChangesInPlace() {
        cloud.create(PORT);
        String before = cloud.physicalId("p");

        cloud.update(PORT.replace(
                "p: {type: OS::Neutron::Port, properties: {",
                "p: {type: OS::Neutron::Port, properties: {fixed_ips: [{ip_address: 10.90.0.5}], "));

        assertThat(cloud.output("ip")).isEqualTo("10.90.0.5");
        assertThat(cloud.physicalId("p")).isEqualTo(before);
    }

    @Test
    void aReplacementHasTheAddressOfTheOldPort() {
        cloud.create(PORT);

        cloud.update(PORT.replace(
                "p: {type: OS::Neutron::Port, properties: {",
                "p: {type: OS::Neutron::Port, properties: {mac_address: 'fa:16:3e:00:00:01', "));

        assertThat(cloud.output("ip")).isEqualTo("10.90.0.2");
        assertThat(cloud.output("mac")).isEqualTo("fa:16:3e:00:00:01");
        assertThat(cloud.objects(NetworkKinds.PORTS)).hasSize(1);
    }

    @Test
    void anAddressThatIsTakenIsRefused() {
        cloud.create("""
                resources:
                  a: {type: OS::Neutron::Port, properties: {network: provider, fixed_ips: [{ip_address: 10.20.0.9}]}}
                  b:
                    type: OS::Neutron::Port
                    depends_on: a
                    properties: {network: provider, fixed_ips: [{ip_address: 10.20.0.9}]}
                """);

        assertThat(cloud.reason())
                .isEqualTo("Resource CREATE failed: IpAddressAlreadyAllocatedClient: resources.b: IP address 10.20.0.9"
                        + " already allocated in subnet ID\nNeutron server returns request_ids: ['req-1']");
    }

    @Test
    void aMacThatIsTakenIsRefused() {
        cloud.create("""
                resources:
                  a: {type: OS::Neutron::Port, properties: {network: provider, mac_address: "fa:16:3e:00:00:01"}}
                  b: {type: OS::Neutron::Port, depends_on: a, properties: {network: provider, mac_address: "fa:16:3e:00:00:01"}}
                """);

        assertThat(cloud.reason())
                .isEqualTo(
                        "Resource CREATE failed: MacAddressInUseClient: resources.b: Unable to complete operation for"
                                + " network ID. The mac address fa:16:3e:00:00:01 is in use.\n"
                                + "Neutron server returns request_ids: ['req-1']");
    }

    @Test
    void aSubnetIsFullWhenAllAddressesAreGivenAway() {
        String five = """
                resources:
                  n: {type: OS::Neutron::Net}
                  s: {type: OS::Neutron::Subnet, properties: {network: {get_resource: n}, cidr: 10.90.0.0/29}}
                  g:
                    type: OS::Heat::ResourceGroup
                    depends_on: s
                    properties: {count: 6, resource_def: {type: OS::Neutron::Port, properties: {network: {get_resource: n}}}}
                """;

        assertThat(cloud.create(five)).isEqualTo("CREATE_FAILED");

        assertThat(cloud.reason()).contains("No more IP addresses available on network ID.");
        assertThat(cloud.objects(NetworkKinds.PORTS)).hasSize(5);
    }

    @Test
    void aPortHasTheSecurityGroupsAskedForElseTheUsualOne() {
        cloud.create("""
                resources:
                  g: {type: OS::Neutron::SecurityGroup, properties: {name: web}}
                  a: {type: OS::Neutron::Port, properties: {network: provider, security_groups: [web]}, depends_on: g}
                  b: {type: OS::Neutron::Port, properties: {network: provider}}
                outputs:
                  a: {value: {get_attr: [a, security_groups]}}
                  b: {value: {get_attr: [b, security_groups]}}
                """);

        String usual = cloud.objects(NetworkKinds.SECURITY_GROUPS).stream()
                .filter(group -> "default".equals(group.text("name")))
                .map(CloudObject::id)
                .findFirst()
                .orElseThrow();
        assertThat(cloud.output("a")).isEqualTo(List.of(cloud.physicalId("g")));
        assertThat(cloud.output("b")).isEqualTo(List.of(usual));
    }

    @Test
    void aPortThatNoLongerAsksForGroupsHasTheUsualOne() {
        String asking =
                "resources: {p: {type: OS::Neutron::Port, properties: {network: provider, security_groups: []}}}";
        cloud.create(asking);
        assertThat(cloud.objects(NetworkKinds.PORTS).get(0).get("security_groups"))
                .isEqualTo(List.of());

        cloud.update(asking.replace(", security_groups: []", ""));

        assertThat(cloud.objects(NetworkKinds.PORTS).get(0).get("security_groups"))
                .asInstanceOf(LIST)
                .hasSize(1);
    }

    @Test
    void aPortWithGroupsKeepsItsProtection() {
        String guarded = "resources: {p: {type: OS::Neutron::Port, properties: {network: provider}}}";
        cloud.create(guarded);

        cloud.update(guarded.replace("provider}", "provider, port_security_enabled: false}"));

        assertThat(cloud.reason())
                .isEqualTo("Resource UPDATE failed: Conflict: resources.p: Port has security group associated. Cannot"
                        + " disable port security or IP address until security group is removed.\n"
                        + "Neutron server returns request_ids: ['req-1']");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            '' | CREATE_COMPLETE
            ', security_groups: []' | CREATE_COMPLETE
            ', security_groups: [default]' | CREATE_FAILED
            ', allowed_address_pairs: [{ip_address: 10.0.0.9}]' | CREATE_FAILED
            """)
    void anUnprotectedPortHasNothingToProtectItWith(String more, String state) {
        assertThat(cloud.create("resources: {p: {type: OS::Neutron::Port, properties: {network: provider,"
                        + " port_security_enabled: false" + more + "}}}"))
                .isEqualTo(state);
    }

    @Test
    void aPairOfAddressesHasTheHardwareAddressOfThePort() {
        cloud.create("""
                resources:
                  p: {type: OS::Neutron::Port, properties: {network: provider, allowed_address_pairs: [{ip_address: 10.0.0.9}]}}
                outputs:
                  own: {value: {get_attr: [p, mac_address]}}
                  pair: {value: {get_attr: [p, allowed_address_pairs, 0, mac_address]}}
                """);

        assertThat(cloud.output("pair")).isEqualTo(cloud.output("own"));
    }

    @Test
    void aSubnetWithAPortCannotBeDeleted() {
        cloud.create("""
                resources:
                  n: {type: OS::Neutron::Net}
                  s: {type: OS::Neutron::Subnet, properties: {network: {get_resource: n}, cidr: 10.90.0.0/29}}
                """);
        cloud.put(
                NetworkKinds.PORTS,
                "p1",
                Map.of(
                        "network_id",
                        cloud.physicalId("n"),
                        "fixed_ips",
                        List.of(Map.of("subnet_id", cloud.physicalId("s"), "ip_address", "10.90.0.3"))));

        cloud.delete();

        assertThat(cloud.reason())
                .isEqualTo(
                        "Resource DELETE failed: Conflict: resources.s: Unable to complete operation on subnet ID: One or"
                                + " more ports have an IP allocation from this subnet.\n"
                                + "Neutron server returns request_ids: ['req-1']");
    }

    @Test
    void theOldNamesOfPropertiesAreTakenAndChangeNothing() {
        String port = """
                resources:
                  n: {type: OS::Neutron::Net}
                  s: {type: OS::Neutron::Subnet, properties: {network_id: {get_resource: n}, cidr: 10.90.0.0/29}}
                  p:
                    type: OS::Neutron::Port
                    properties: {network_id: {get_resource: n}, fixed_ips: [{subnet_id: {get_resource: s}}]}
                """;
        assertThat(cloud.create(port)).isEqualTo("CREATE_COMPLETE");
        String before = cloud.physicalId("p");

        assertThat(cloud.update(port.replace("network_id", "network").replace("subnet_id", "subnet")))
                .isEqualTo("UPDATE_COMPLETE");

        assertThat(cloud.physicalId("p")).isEqualTo(before);
    }
}
