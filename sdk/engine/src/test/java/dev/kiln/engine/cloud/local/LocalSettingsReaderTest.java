package dev.kiln.engine.cloud.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kiln.engine.cloud.LocalStacks;
import org.junit.jupiter.api.Test;

class LocalSettingsReaderTest {

    @Test
    void everythingThatIsWrongIsToldWithItsLine() {
        String wrong = """
                catalogue:
                  flavors:
                    - {name: small, vcpus: 1, ram: lots}
                    - {vcpus: 1, ram: 512, colour: red}
                  networks:
                    - name: net
                      subnets:
                        - cidr: 10.0.0.0/99
                quotas:
                  networks: -1
                  apples: 3
                failures:
                  - {on: explode, nth: 0}
                latencies:
                  - type: OS::Nova::Server
                weather: fine
                """;

        assertThatThrownBy(() -> LocalSettingsReader.read("local.yaml", wrong))
                .isInstanceOfSatisfying(
                        LocalSettingsException.class,
                        refused -> assertThat(refused.problems())
                                .satisfiesExactlyInAnyOrder(
                                        one -> assertThat(one)
                                                .isEqualTo("local.yaml:16: weather: there is no such setting; there are"
                                                        + " catalogue, failures, latencies, quotas, signals"),
                                        one -> assertThat(one)
                                                .isEqualTo(
                                                        "local.yaml:3: catalogue.flavors[0].ram: must be a whole number,"
                                                                + " is 'lots'"),
                                        one -> assertThat(one)
                                                .startsWith(
                                                        "local.yaml:4: catalogue.flavors[1].colour: there is no such"
                                                                + " setting; there are disk, "),
                                        one -> assertThat(one)
                                                .isEqualTo("local.yaml:4: catalogue.flavors[1].name: is missing"),
                                        one -> assertThat(one)
                                                .isEqualTo(
                                                        "local.yaml:8: catalogue.networks[0].subnets[0].cidr: '10.0.0.0/99' is no cidr"),
                                        one -> assertThat(one)
                                                .isEqualTo("local.yaml:10: quotas.networks: must be 0 or more, is -1"),
                                        one -> assertThat(one)
                                                .startsWith("local.yaml:11: quotas.apples: there is no such setting"),
                                        one -> assertThat(one)
                                                .startsWith(
                                                        "local.yaml:13: failures[0].on: must be one of create, update"),
                                        one -> assertThat(one)
                                                .isEqualTo("local.yaml:13: failures[0].nth: must be 1 or more, is 0"),
                                        one -> assertThat(one)
                                                .isEqualTo("local.yaml:15: latencies[0].seconds: is missing")));
    }

    @Test
    void whatIsNoYamlIsToldWithItsLine() {
        assertThatThrownBy(() -> LocalSettingsReader.read("local.yaml", "quotas:\n  networks: [1\n"))
                .isInstanceOf(LocalSettingsException.class)
                .hasMessageStartingWith("local.yaml:");
    }

    @Test
    void anEmptyFileIsTheUsualCloud() {
        assertThat(LocalSettingsReader.read("local.yaml", "")).isEqualTo(LocalSettings.DEFAULT);
    }

    private static final String VOLUMES = """
            resources:
              a: {type: OS::Cinder::Volume, properties: {size: 1}}
              b: {type: OS::Cinder::Volume, depends_on: a, properties: {size: 1}}
              c: {type: OS::Cinder::Volume, depends_on: b, properties: {size: 1}}
            """;

    @Test
    void theThirdVolumeFails() {
        String third = """
                failures:
                  - {type: "OS::Cinder::*", nth: 3, error: ResourceInError, message: the disk is on fire}
                """;
        try (LocalStacks cloud = new LocalStacks(third)) {
            assertThat(cloud.create(VOLUMES)).isEqualTo("CREATE_FAILED");

            assertThat(cloud.reason())
                    .isEqualTo("Resource CREATE failed: ResourceInError: resources.c: the disk is on fire");
            assertThat(cloud.update(VOLUMES)).isEqualTo("UPDATE_COMPLETE");
        }
    }

    @Test
    void aQuotaIsExceededInTheServicesWords() {
        try (LocalStacks cloud = new LocalStacks("quotas: {volumes: 2}")) {
            cloud.create(VOLUMES);

            assertThat(cloud.reason())
                    .isEqualTo(
                            "Resource CREATE failed: OverLimit: resources.c: VolumeLimitExceeded: Maximum number of volumes"
                                    + " allowed (2) exceeded for quota 'volumes'. (HTTP 413) (Request-ID: req-1)");
        }
    }

    @Test
    void anImageOfTheSettingsIsThereBesideTheUsualOnes() {
        String mine = """
                catalogue:
                  images: [mine]
                  networks:
                    - name: lab
                      subnets: [{cidr: 192.0.2.0/28, allocation_pools: [{start: 192.0.2.9, end: 192.0.2.12}]}]
                """;
        try (LocalStacks cloud = new LocalStacks(mine)) {
            cloud.create("""
                    resources:
                      v: {type: OS::Nova::Server, properties: {image: mine, flavor: m1.tiny, networks: [{network: lab}]}}
                    outputs:
                      ip: {value: {get_attr: [v, first_address]}}
                    """);

            assertThat(cloud.output("ip")).isEqualTo("192.0.2.9");
        }
    }

    @Test
    void aLatencyTakesTimeOfTheEnginesClock() {
        try (LocalStacks cloud = new LocalStacks("latencies: [{type: OS::Cinder::Volume, name: b, seconds: 90}]")) {
            cloud.create(VOLUMES);

            assertThat(cloud.engine().resources(cloud.id(), 0).get(1).updatedAt())
                    .isAfterOrEqualTo(java.time.Instant.parse("2026-01-02T03:05:35Z"));
        }
    }

    @Test
    void thePortForSignalsIsThatOfTheSettings() {
        assertThat(LocalSettingsReader.read("local.yaml", "signals: {port: 23456}")
                        .signalPort())
                .hasValue(23456);
        assertThat(LocalSettingsReader.read("local.yaml", "").signalPort()).isEmpty();
        assertThatThrownBy(() -> LocalSettingsReader.read("local.yaml", "signals: {port: 70000}"))
                .hasMessageContaining("local.yaml:1: signals.port: must be 65535 or less, is 70000");
    }
}
