package dev.kiln.engine.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.engine.Engine;
import dev.kiln.engine.api.EngineClock;
import dev.kiln.engine.api.OutputView;
import dev.kiln.engine.api.StackRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Stacks such as the examples make come to be in the cloud that there is without settings. */
class ExampleStacksTest {

    private final Engine engine = Engine.builder()
            .clock(EngineClock.jumping(Instant.parse("2026-01-02T03:04:05Z")))
            .seed(3)
            .open();

    @AfterEach
    void close() {
        engine.close();
    }

    private Map<String, Object> outputs(String name, StackRequest request) {
        String id = engine.create(name, request);
        engine.await(id, Duration.ofHours(2));
        assertThat(engine.stack(id).orElseThrow())
                .satisfies(stack -> assertThat(stack.state() + ": " + stack.reason())
                        .isEqualTo("CREATE_COMPLETE: Stack CREATE completed successfully"));
        return engine.outputs(id).stream().collect(Collectors.toMap(OutputView::name, OutputView::value));
    }

    @Test
    void demo() {
        String template = """
                heat_template_version: 2015-10-15
                parameters:
                  NetID:
                    type: string
                resources:
                  server:
                    type: OS::Nova::Server
                    properties:
                      image: Img_cli
                      flavor: Flavor_cli
                      key_name: KeyPairCli
                      networks:
                        - network: { get_param: NetID }
                outputs:
                  instance_name:
                    value: { get_attr: [server, name] }
                  instance_ip:
                    value: { get_attr: [server, first_address] }
                """;

        Map<String, Object> outputs =
                outputs("Stack_demo", StackRequest.of(template).withParameters(Map.of("NetID", "provider")));

        assertThat(outputs.get("instance_name")).asString().matches("Stack_demo-server-[a-z2-7]{12}");
        assertThat(outputs.get("instance_ip")).isEqualTo("10.20.0.2");
    }

    @Test
    void network() {
        String template = """
                heat_template_version: 2018-08-31
                resources:
                  net:
                    type: OS::Neutron::Net
                    properties: { name: web }
                  subnet:
                    type: OS::Neutron::Subnet
                    properties:
                      network: { get_resource: net }
                      cidr: 192.0.2.0/24
                      dns_nameservers: [198.51.100.53]
                  router:
                    type: OS::Neutron::Router
                    properties:
                      external_gateway_info: { network: public }
                  uplink:
                    type: OS::Neutron::RouterInterface
                    properties:
                      router: { get_resource: router }
                      subnet: { get_resource: subnet }
                  firewall:
                    type: OS::Neutron::SecurityGroup
                    properties:
                      rules:
                        - { protocol: tcp, port_range_min: 80, port_range_max: 80 }
                        - { protocol: tcp, port_range_min: 22, port_range_max: 22, remote_ip_prefix: 203.0.113.0/24 }
                  port:
                    type: OS::Neutron::Port
                    properties:
                      network: { get_resource: net }
                      fixed_ips: [{ subnet: { get_resource: subnet } }]
                      security_groups: [{ get_resource: firewall }]
                  address:
                    type: OS::Neutron::FloatingIP
                    depends_on: uplink
                    properties:
                      floating_network: public
                      port_id: { get_resource: port }
                  data:
                    type: OS::Cinder::Volume
                    properties: { name: web-data, size: 1 }
                  server:
                    type: OS::Nova::Server
                    properties:
                      image: Img_cli
                      flavor: Flavor_cli
                      key_name: KeyPairCli
                      networks: [{ port: { get_resource: port } }]
                      user_data_format: RAW
                      user_data: "#!/bin/sh"
                  attachment:
                    type: OS::Cinder::VolumeAttachment
                    properties:
                      instance_uuid: { get_resource: server }
                      volume_id: { get_resource: data }
                outputs:
                  url:
                    value:
                      list_join: ["", ["http://", { get_attr: [address, floating_ip_address] }, /]]
                  private_address:
                    value: { get_attr: [port, fixed_ips, 0, ip_address] }
                  seen:
                    value: { get_attr: [server, networks, web] }
                """;

        Map<String, Object> outputs = outputs("web-network", StackRequest.of(template));

        assertThat(outputs.get("url")).asString().matches("http://172\\.24\\.4\\.\\d+/");
        assertThat(outputs.get("private_address")).isEqualTo("192.0.2.2");
        assertThat(outputs.get("seen"))
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .startsWith("192.0.2.2")
                .hasSize(2);
    }

    private static final String TIER = """
            heat_template_version: 2018-08-31
            parameters:
              peer: { type: string }
              net_id: { type: string }
              firewall_id: { type: string }
            resources:
              port:
                type: OS::Neutron::Port
                properties:
                  network: { get_param: net_id }
                  security_groups: [{ get_param: firewall_id }]
              server:
                type: OS::Nova::Server
                properties:
                  image: Img_cli
                  flavor: Flavor_cli
                  networks: [{ port: { get_resource: port } }]
                  metadata: { peer: { get_param: peer } }
            outputs:
              address:
                value: { get_attr: [server, networks, shop, 0] }
            """;

    @Test
    void shop() {
        Map<String, Object> platform = outputs("shop-platform", StackRequest.of("""
                heat_template_version: 2018-08-31
                resources:
                  net: { type: OS::Neutron::Net, properties: { name: shop } }
                  subnet:
                    type: OS::Neutron::Subnet
                    properties: { network: { get_resource: net }, cidr: 192.0.2.0/24 }
                  firewall:
                    type: OS::Neutron::SecurityGroup
                    properties: { rules: [{ protocol: tcp, port_range_min: 80, port_range_max: 80 }] }
                outputs:
                  net_id: { value: { get_resource: net } }
                  firewall_id: { value: { get_resource: firewall } }
                """));
        String shop = """
                heat_template_version: 2018-08-31
                parameters:
                  net_id: { type: string }
                  firewall_id: { type: string }
                resources:
                  database:
                    type: database.yaml
                    properties:
                      peer: { get_param: "OS::stack_name" }
                      net_id: { get_param: net_id }
                      firewall_id: { get_param: firewall_id }
                  web:
                    type: web.yaml
                    properties:
                      peer: { get_attr: [database, address] }
                      net_id: { get_param: net_id }
                      firewall_id: { get_param: firewall_id }
                outputs:
                  web_address: { value: { get_attr: [web, address] } }
                """;

        Map<String, Object> outputs = outputs(
                "shop",
                StackRequest.of(shop)
                        .withFiles(Map.of("database.yaml", TIER, "web.yaml", TIER))
                        .withParameters(platform));

        assertThat(outputs.get("web_address")).isEqualTo("192.0.2.3");
    }
}
