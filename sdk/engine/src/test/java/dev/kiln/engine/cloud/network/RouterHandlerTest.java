package dev.kiln.engine.cloud.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.engine.cloud.LocalStacks;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RouterHandlerTest {

    private static final String WAY_OUT = """
            resources:
              n: {type: OS::Neutron::Net}
              s: {type: OS::Neutron::Subnet, properties: {network: {get_resource: n}, cidr: 10.90.0.0/24}}
              r: {type: OS::Neutron::Router, properties: {external_gateway_info: {network: public}}}
              i: {type: OS::Neutron::RouterInterface, properties: {router: {get_resource: r}, subnet: {get_resource: s}}}
              p: {type: OS::Neutron::Port, properties: {network: {get_resource: n}}}
              f: {type: OS::Neutron::FloatingIP, properties: {floating_network: public, port_id: {get_resource: p}}}
            outputs:
              out: {value: {get_attr: [r, external_gateway_info, external_fixed_ips, 0, ip_address]}}
              floating: {value: {get_attr: [f, floating_ip_address]}}
              fixed: {value: {get_attr: [f, fixed_ip_address]}}
              router: {value: {get_attr: [f, router_id]}}
            """;

    private final LocalStacks cloud = new LocalStacks();

    @AfterEach
    void close() {
        cloud.close();
    }

    @Test
    void aFloatingAddressLeadsThroughTheRouterToThePort() {
        assertThat(cloud.create(WAY_OUT)).isEqualTo("CREATE_COMPLETE");

        assertThat(cloud.output("out")).asString().startsWith("172.24.4.");
        assertThat(cloud.output("floating")).asString().startsWith("172.24.4.").isNotEqualTo(cloud.output("out"));
        assertThat(cloud.output("fixed")).isEqualTo("10.90.0.2");
        assertThat(cloud.output("router")).isEqualTo(cloud.physicalId("r"));
    }

    @Test
    void allOfItGoesAgain() {
        cloud.create(WAY_OUT);

        assertThat(cloud.delete()).isEqualTo("gone");

        assertThat(cloud.objects(NetworkKinds.PORTS)).isEmpty();
        assertThat(cloud.objects(NetworkKinds.FLOATING_IPS)).isEmpty();
    }

    @Test
    void withoutTheInterfaceThereIsNoWay() {
        String without = WAY_OUT.replaceAll("  i: .*\n", "");

        assertThat(cloud.create(without)).isEqualTo("CREATE_FAILED");

        assertThat(cloud.reason())
                .isEqualTo(
                        "Resource CREATE failed: NotFound: resources.f: External network ID is not reachable from subnet"
                                + " ID.  Therefore, cannot associate Port ID with a Floating IP.\n"
                                + "Neutron server returns request_ids: ['req-1']");
    }

    @Test
    void theInterfaceStaysWhileAFloatingAddressNeedsIt() {
        cloud.create(WAY_OUT);

        assertThat(cloud.update(WAY_OUT.replaceAll("  i: .*\n", ""))).isEqualTo("UPDATE_FAILED");

        assertThat(cloud.reason())
                .isEqualTo(
                        "Resource DELETE failed: Conflict: resources.i: Router interface for subnet ID on router ID cannot"
                                + " be deleted, as it is required by one or more floating IPs.\n"
                                + "Neutron server returns request_ids: ['req-1']");
    }

    @Test
    void aFloatingAddressIsLedElsewhereInPlace() {
        cloud.create(WAY_OUT);
        String before = cloud.physicalId("f");

        cloud.update(WAY_OUT.replace(", port_id: {get_resource: p}", ""));

        assertThat(cloud.physicalId("f")).isEqualTo(before);
        assertThat(cloud.objects(NetworkKinds.FLOATING_IPS))
                .extracting(one -> one.text("status"))
                .containsExactly("DOWN");
    }

    @Test
    void anAssociationLeadsAnAddressAndTakesItBack() {
        String associated = WAY_OUT.replace(", port_id: {get_resource: p}", "")
                .replace(
                        "outputs:",
                        "  a: {type: OS::Neutron::FloatingIPAssociation, properties: {floatingip_id: {get_resource: f},"
                                + " port_id: {get_resource: p}}}\noutputs:");
        cloud.create(associated);
        assertThat(cloud.output("fixed")).isEqualTo("10.90.0.2");

        cloud.update(associated.replaceAll("  a: .*\n", ""));

        assertThat(cloud.objects(NetworkKinds.FLOATING_IPS))
                .extracting(one -> one.text("port_id"))
                .containsOnlyNulls();
    }

    @Test
    void onlyAnExternalNetworkIsAWayOut() {
        cloud.create(
                "resources: {r: {type: OS::Neutron::Router, properties: {external_gateway_info: {network: provider}}}}\n");

        assertThat(cloud.reason())
                .isEqualTo(
                        "Resource CREATE failed: BadRequest: resources.r: Bad router request: Network ID is not an external"
                                + " network.\nNeutron server returns request_ids: ['req-1']");
    }

    @Test
    void aRouterGatewayIsAFieldOfTheRouter() {
        String gateway = """
                resources:
                  r: {type: OS::Neutron::Router}
                  g: {type: OS::Neutron::RouterGateway, properties: {router_id: {get_resource: r}, network: public}}
                outputs:
                  info: {value: {get_attr: [r, external_gateway_info]}}
                """;
        cloud.create(gateway);
        assertThat(cloud.output("info")).asString().contains("172.24.4.");

        cloud.update(gateway.replaceAll("  g: .*\n", ""));

        assertThat(cloud.objects(NetworkKinds.ROUTERS).get(0).get("external_gateway_info"))
                .isNull();
    }

    @Test
    void aRouterGatewayLeadsToSomeNetwork() {
        cloud.create("""
                resources:
                  r: {type: OS::Neutron::Router}
                  g: {type: OS::Neutron::RouterGateway, properties: {router_id: {get_resource: r}}}
                """);

        assertThat(cloud.reason())
                .isEqualTo("Resource CREATE failed: BadRequest: resources.g: Invalid input for external_gateway_info."
                        + " Reason: 'None' is not a valid UUID.\nNeutron server returns request_ids: ['req-1']");
    }
}
