package dev.kiln.engine.cloud.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kiln.engine.api.EngineException;
import dev.kiln.engine.cloud.LocalStacks;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NetworkHandlerTest {

    private final LocalStacks cloud = new LocalStacks();

    @AfterEach
    void close() {
        cloud.close();
    }

    private static final String NET_AND_SUBNET = """
            resources:
              n: {type: OS::Neutron::Net, properties: {name: net1}}
              s: {type: OS::Neutron::Subnet, properties: {network: {get_resource: n}, cidr: 10.90.0.0/24}}
            outputs:
              gateway: {value: {get_attr: [s, gateway_ip]}}
              pools: {value: {get_attr: [s, allocation_pools]}}
              subnets: {value: {get_attr: [n, subnets]}}
              status: {value: {get_attr: [n, status]}}
            """;

    @Test
    void aSubnetHasItsGatewayFirstAndGivesTheRestAway() {
        assertThat(cloud.create(NET_AND_SUBNET)).isEqualTo("CREATE_COMPLETE");

        assertThat(cloud.output("gateway")).isEqualTo("10.90.0.1");
        assertThat(cloud.output("pools")).isEqualTo(List.of(Map.of("start", "10.90.0.2", "end", "10.90.0.254")));
        assertThat(cloud.output("subnets")).isEqualTo(List.of(cloud.physicalId("s")));
        assertThat(cloud.output("status")).isEqualTo("ACTIVE");
    }

    @Test
    void aNameChangesInPlace() {
        cloud.create(NET_AND_SUBNET);
        String before = cloud.physicalId("n");

        assertThat(cloud.update(NET_AND_SUBNET.replace("net1", "net2"))).isEqualTo("UPDATE_COMPLETE");

        assertThat(cloud.physicalId("n")).isEqualTo(before);
        assertThat(cloud.objects(NetworkKinds.NETWORKS))
                .extracting(net -> net.text("name"))
                .contains("net2");
    }

    @Test
    void nothingIsLeftOfADeletedStack() {
        cloud.create(NET_AND_SUBNET);

        assertThat(cloud.delete()).isEqualTo("gone");

        assertThat(cloud.objects(NetworkKinds.NETWORKS))
                .extracting(net -> net.text("name"))
                .containsExactlyInAnyOrder("provider", "public");
    }

    @Test
    void aNetworkWithAPortThatNobodyKnowsIsInUse() {
        cloud.create("resources: {n: {type: OS::Neutron::Net}}\n");
        cloud.put(NetworkKinds.PORTS, "p1", Map.of("network_id", cloud.physicalId("n")));

        assertThat(cloud.delete()).isEqualTo("DELETE_FAILED");

        assertThat(cloud.reason())
                .isEqualTo("Resource DELETE failed: NetworkInUseClient: resources.n: Unable to complete operation on"
                        + " network ID. There are one or more ports still in use on the network, id for these ports"
                        + " is: p1.\nNeutron server returns request_ids: ['req-1']");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            cidr: 10.90.0.128/25 | BadRequest: resources.t: Invalid input for operation: Requested subnet with cidr: 10.90.0.128/25 for network: ID overlaps with another subnet.
            'cidr: 10.9.0.0/24, ip_version: 6' | BadRequest: resources.t: Invalid input for operation: cidr '10.9.0.0/24' does not match the ip_version '6'.
            'cidr: 10.9.0.0/24, allocation_pools: [{start: 10.9.1.2, end: 10.9.1.9}]' | BadRequest: resources.t: The allocation pool 10.9.1.2-10.9.1.9 spans beyond the subnet cidr 10.9.0.0/24.
            'cidr: 10.9.0.0/24, allocation_pools: [{start: 10.9.0.9, end: 10.9.0.2}]' | BadRequest: resources.t: The allocation pool 10.9.0.9-10.9.0.2 is not valid.
            'cidr: 10.9.0.0/24, gateway_ip: 10.9.0.5, allocation_pools: [{start: 10.9.0.2, end: 10.9.0.9}]' | Conflict: resources.t: Gateway ip 10.9.0.5 conflicts with allocation pool 10.9.0.2-10.9.0.9.
            'cidr: 10.9.0.0/24, allocation_pools: [{start: 10.9.0.2, end: 10.9.0.9}, {start: 10.9.0.9, end: 10.9.0.12}]' | Conflict: resources.t: Found overlapping allocation pools: 10.9.0.2-10.9.0.9 10.9.0.9-10.9.0.12 for subnet 10.9.0.0/24.
            """)
    void aSubnetThatMakesNoSenseIsRefused(String properties, String reason) {
        String second = NET_AND_SUBNET.replace(
                "outputs:",
                "  t: {type: OS::Neutron::Subnet, depends_on: s, properties: {network: {get_resource: n}, " + properties
                        + "}}\noutputs:");

        assertThat(cloud.create(second)).isEqualTo("CREATE_FAILED");

        assertThat(cloud.reason())
                .isEqualTo("Resource CREATE failed: " + reason + "\nNeutron server returns request_ids: ['req-1']");
    }

    @Test
    void aSubnetWithoutGatewayGivesAllItsAddressesAway() {
        cloud.create(NET_AND_SUBNET.replace("cidr:", "gateway_ip: '', cidr:"));

        assertThat(cloud.output("pools")).isEqualTo(List.of(Map.of("start", "10.90.0.1", "end", "10.90.0.254")));
    }

    @Test
    void aSubnetOfVersion6HasAddressesWrittenShort() {
        cloud.create(NET_AND_SUBNET.replace("cidr: 10.90.0.0/24", "ip_version: 6, cidr: '2001:DB8:0:0::/64'"));

        assertThat(cloud.output("gateway")).isEqualTo("2001:db8::1");
        assertThat(cloud.output("pools"))
                .isEqualTo(List.of(Map.of("start", "2001:db8::2", "end", "2001:db8::ffff:ffff:ffff:ffff")));
    }

    @Test
    void aSubnetOfAPoolIsTheFirstThatIsFree() {
        cloud.create("""
                resources:
                  n: {type: OS::Neutron::Net}
                  pool: {type: OS::Neutron::SubnetPool, properties: {prefixes: [10.5.0.0/16], default_prefixlen: 24}}
                  a: {type: OS::Neutron::Subnet, properties: {network: {get_resource: n}, subnetpool: {get_resource: pool}}}
                  b:
                    type: OS::Neutron::Subnet
                    depends_on: a
                    properties: {network: {get_resource: n}, subnetpool: {get_resource: pool}, prefixlen: 26}
                outputs:
                  a: {value: {get_attr: [a, cidr]}}
                  b: {value: {get_attr: [b, cidr]}}
                """);

        assertThat(cloud.output("a")).isEqualTo("10.5.0.0/24");
        assertThat(cloud.output("b")).isEqualTo("10.5.1.0/26");
    }

    @Test
    void aNameThatNothingHasIsNotFound() {
        assertThatThrownBy(() ->
                        cloud.create("resources: {p: {type: OS::Neutron::Port, properties: {network: nowhere}}}\n"))
                .isInstanceOf(EngineException.class)
                .hasMessage(
                        "Property error: resources.p.properties.network: Error validating value 'nowhere': Unable to"
                                + " find network with name or id 'nowhere'");
    }

    @Test
    void aNameThatIsKnownOnlyLaterIsMissedWhenTheResourceIsMade() {
        cloud.create("""
                resources:
                  name: {type: OS::Heat::Value, properties: {value: nowhere}}
                  p: {type: OS::Neutron::Port, properties: {network: {get_attr: [name, value]}}}
                """);

        assertThat(cloud.reason())
                .isEqualTo("Resource CREATE failed: StackValidationFailed: resources.p: Property error:"
                        + " p.Properties.network: Error validating value 'nowhere': Unable to find network with name or"
                        + " id 'nowhere'");
    }
}
