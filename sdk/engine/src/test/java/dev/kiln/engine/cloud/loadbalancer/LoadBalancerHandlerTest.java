package dev.kiln.engine.cloud.loadbalancer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.engine.cloud.LocalStacks;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LoadBalancerHandlerTest {

    private static final String BALANCED = """
            resources:
              lb: {type: OS::Octavia::LoadBalancer, properties: {vip_subnet: provider-subnet}}
              http:
                type: OS::Octavia::Listener
                properties: {loadbalancer: {get_resource: lb}, protocol: HTTP, protocol_port: 80}
              pool:
                type: OS::Octavia::Pool
                properties: {listener: {get_resource: http}, protocol: HTTP, lb_algorithm: ROUND_ROBIN}
              one:
                type: OS::Octavia::PoolMember
                properties: {pool: {get_resource: pool}, address: 10.20.0.50, protocol_port: 8080}
              monitor:
                type: OS::Octavia::HealthMonitor
                properties: {pool: {get_resource: pool}, type: HTTP, delay: 5, max_retries: 3, timeout: 4}
              policy:
                type: OS::Octavia::L7Policy
                properties: {listener: {get_resource: http}, action: REJECT}
              rule:
                type: OS::Octavia::L7Rule
                properties: {l7policy: {get_resource: policy}, type: PATH, compare_type: STARTS_WITH, value: /admin}
            outputs:
              vip: {value: {get_attr: [lb, vip_address]}}
              members: {value: {get_attr: [pool, members]}}
              monitor: {value: {get_attr: [pool, healthmonitor_id]}}
              default: {value: {get_attr: [http, default_pool_id]}}
              status: {value: {get_attr: [lb, show, provisioning_status]}}
            """;

    private final LocalStacks cloud = new LocalStacks();

    @AfterEach
    void close() {
        cloud.close();
    }

    @Test
    void aLoadBalancerHasAnAddressAndItsPartsKnowEachOther() {
        assertThat(cloud.create(BALANCED)).isEqualTo("CREATE_COMPLETE");

        assertThat(cloud.output("vip")).isEqualTo("10.20.0.2");
        assertThat(cloud.output("members")).isEqualTo(List.of(Map.of("id", cloud.physicalId("one"))));
        assertThat(cloud.output("monitor")).isEqualTo(cloud.physicalId("monitor"));
        assertThat(cloud.output("default")).isEqualTo(cloud.physicalId("pool"));
        assertThat(cloud.output("status")).isEqualTo("ACTIVE");
    }

    @Test
    void nothingIsLeftOfIt() {
        cloud.create(BALANCED);

        assertThat(cloud.delete()).isEqualTo("gone");

        for (String kind :
                List.of("loadbalancers", "listeners", "pools", "members", "healthmonitors", "l7policies", "l7rules")) {
            assertThat(cloud.objects("octavia/" + kind)).as(kind).isEmpty();
        }
        assertThat(cloud.objects("neutron/ports")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            'type: OS::Octavia::Listener, depends_on: policy, properties: {loadbalancer: {get_resource: lb}, protocol: TCP, protocol_port: 80}' | Another Listener on this Load Balancer is already using protocol TCP and protocol_port 80 (HTTP 409)
            'type: OS::Octavia::PoolMember, depends_on: one, properties: {pool: {get_resource: pool}, address: 10.20.0.50, protocol_port: 8080}' | Another member on this pool is already using ip 10.20.0.50 on protocol_port 8080 (HTTP 409)
            'type: OS::Octavia::HealthMonitor, depends_on: monitor, properties: {pool: {get_resource: pool}, type: TCP, delay: 5, max_retries: 3, timeout: 4}' | This pool already has a health monitor (HTTP 409)
            """)
    void whatIsThereAlreadyIsAConflict(String second, String reason) {
        cloud.create(BALANCED.replace("outputs:", "  second: {" + second + "}\noutputs:"));

        assertThat(cloud.reason())
                .isEqualTo("Resource CREATE failed: OctaviaClientException: resources.second: " + reason
                        + " (Request-ID: req-1)");
    }

    @Test
    void aWeightChangesInPlace() {
        cloud.create(BALANCED);
        String before = cloud.physicalId("one");

        cloud.update(BALANCED.replace("protocol_port: 8080", "protocol_port: 8080, weight: 7"));

        assertThat(cloud.physicalId("one")).isEqualTo(before);
        assertThat(cloud.objects("octavia/members").get(0).text("weight")).isEqualTo("7");
    }
}
