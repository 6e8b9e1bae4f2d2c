package dev.kiln.engine.cloud.services;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.engine.cloud.LocalStacks;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OtherServicesTest {

    private final LocalStacks cloud = new LocalStacks();

    @AfterEach
    void close() {
        cloud.close();
    }

    @Test
    void aZoneHoldsItsRecordSetsAndCountsItsChanges() {
        String zone = """
                resources:
                  z: {type: OS::Designate::Zone, properties: {name: example.org., email: a@example.org}}
                  r: {type: OS::Designate::RecordSet, properties: {zone: {get_resource: z}, name: www.example.org., type: A, records: [192.0.2.1]}}
                outputs:
                  serial: {value: {get_attr: [z, serial]}}
                """;
        assertThat(cloud.create(zone)).isEqualTo("CREATE_COMPLETE");
        long before = Long.parseLong(String.valueOf(cloud.output("serial")));

        assertThat(cloud.update(zone.replace("192.0.2.1", "192.0.2.2"))).isEqualTo("UPDATE_COMPLETE");

        assertThat(cloud.output("serial")).isEqualTo(String.valueOf(before + 1));
        assertThat(cloud.delete()).isEqualTo("gone");
        assertThat(cloud.objects("designate/recordsets")).isEmpty();
    }

    @Test
    void aRecordSetIsInsideItsZone() {
        cloud.create("""
                resources:
                  z: {type: OS::Designate::Zone, properties: {name: example.org., email: a@example.org}}
                  r: {type: OS::Designate::RecordSet, properties: {zone: {get_resource: z}, name: www.example.com., type: A, records: [192.0.2.1]}}
                """);

        assertThat(cloud.reason())
                .isEqualTo(
                        "Resource CREATE failed: BadRequest: resources.r: RecordSet is not contained within it's parent zone");
    }

    @Test
    void aContainerWithObjectsGoesOnlyWhenItMayBePurged() {
        String container = """
                resources:
                  c: {type: OS::Swift::Container, properties: {name: logs}}
                outputs:
                  count: {value: {get_attr: [c, ObjectCount]}}
                  bytes: {value: {get_attr: [c, BytesUsed]}}
                """;
        cloud.create(container);
        cloud.put("swift/objects", "o1", Map.of("container_id", "logs", "bytes", 12));
        assertThat(cloud.output("count")).isEqualTo(1);
        assertThat(cloud.output("bytes")).isEqualTo(12);

        assertThat(cloud.delete()).isEqualTo("DELETE_FAILED");

        assertThat(cloud.reason())
                .isEqualTo(
                        "Resource DELETE failed: ResourceActionNotSupported: resources.c: Deleting non-empty container (logs)"
                                + " when PurgeOnDelete is False is not supported for resource.");
    }

    @Test
    void aSecretIsKnownByItsAddressAndHoldsItsPayload() {
        cloud.create("""
                resources:
                  s: {type: OS::Barbican::Secret, properties: {payload: hush, payload_content_type: text/plain}}
                  c: {type: OS::Barbican::GenericContainer, properties: {secrets: [{name: one, ref: {get_resource: s}}]}}
                  o: {type: OS::Barbican::Order, properties: {type: asymmetric, algorithm: rsa, bit_length: 256}}
                outputs:
                  payload: {value: {get_attr: [s, decrypted_payload]}}
                  refs: {value: {get_attr: [c, secret_refs]}}
                  container: {value: {get_attr: [o, container_ref]}}
                  status: {value: {get_attr: [o, status]}}
                """);

        assertThat(cloud.output("payload")).isEqualTo("hush");
        assertThat(cloud.output("refs")).isEqualTo(Map.of("one", cloud.physicalId("s")));
        assertThat(cloud.physicalId("s")).startsWith("http://127.0.0.1:9311/v1/secrets/");
        assertThat(cloud.output("container")).asString().startsWith("http://127.0.0.1:9311/v1/containers/");
        assertThat(cloud.output("status")).isEqualTo("ACTIVE");
        assertThat(cloud.objects("barbican/secrets")).asString().doesNotContain("hush");
    }

    @Test
    void aWorkflowRunsAtEachSignal() {
        cloud.create("""
                resources:
                  w:
                    type: OS::Mistral::Workflow
                    properties: {name: backup, type: direct, input: {host: a}, tasks: [{name: t, action: std.noop}]}
                outputs:
                  executions: {value: {get_attr: [w, executions]}}
                """);
        assertThat(cloud.physicalId("w")).isEqualTo("backup");

        cloud.engine().signal(cloud.id(), "w", Map.of("input", Map.of("host", "b")));
        cloud.engine().await(cloud.id(), Duration.ofMinutes(1));

        assertThat(cloud.output("executions")).asString().contains("state=SUCCESS", "host=b");
    }

    @Test
    void aQueueHasItsAddressAndTakesSubscriptions() {
        cloud.create("""
                resources:
                  q: {type: OS::Zaqar::Queue, properties: {name: jobs}}
                  s: {type: OS::Zaqar::Subscription, properties: {queue_name: {get_resource: q}, subscriber: "mailto:a@example.org"}}
                outputs:
                  href: {value: {get_attr: [q, href]}}
                """);

        assertThat(cloud.output("href")).isEqualTo("http://127.0.0.1:8888/v2/queues/jobs");
        assertThat(cloud.objects("zaqar/subscriptions")).hasSize(1);
    }

    @Test
    void aTypeThatNothingIsKnownOfHasAttributesOfTheRightType() {
        cloud.create("""
                resources:
                  t: {type: OS::Trove::Instance, properties: {flavor: m1.tiny, size: 1, name: db}}
                outputs:
                  hostname: {value: {get_attr: [t, hostname]}}
                  show: {value: {get_attr: [t, show, name]}}
                """);

        assertThat(cloud.output("hostname")).isInstanceOf(String.class);
        assertThat(cloud.output("show")).isEqualTo("db");
    }
}
