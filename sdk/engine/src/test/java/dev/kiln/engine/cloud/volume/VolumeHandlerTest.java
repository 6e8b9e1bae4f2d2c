package dev.kiln.engine.cloud.volume;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.engine.cloud.LocalStacks;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VolumeHandlerTest {

    private static final String VOLUME = """
            resources:
              w: {type: OS::Cinder::Volume, properties: {size: 2}}
              v: {type: OS::Nova::Server, properties: {image: Img_cli, flavor: Flavor_cli, networks: [{network: provider}]}}
              a: {type: OS::Cinder::VolumeAttachment, properties: {instance_uuid: {get_resource: v}, volume_id: {get_resource: w}}}
            outputs:
              size: {value: {get_attr: [w, size]}}
              status: {value: {get_attr: [w, status]}}
              device: {value: {get_attr: [w, attachments_list, 0, device]}}
            """;

    private final LocalStacks cloud = new LocalStacks();

    @AfterEach
    void close() {
        cloud.close();
    }

    @Test
    void aVolumeIsAttachedToAServer() {
        assertThat(cloud.create(VOLUME)).isEqualTo("CREATE_COMPLETE");

        assertThat(cloud.output("size")).isEqualTo("2");
        assertThat(cloud.output("status")).isEqualTo("in-use");
        assertThat(cloud.output("device")).isEqualTo("/dev/vdb");
        assertThat(cloud.physicalId("a")).isEqualTo(cloud.physicalId("w"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            size: 2 | size: 5 | in place
            size: 2 | 'size: 2, name: data, metadata: {a: b}' | in place
            size: 2 | 'size: 2, availability_zone: nova' | replaced
            """)
    void anUpdateIsMadeAsTheServiceCan(String before, String after, String how) {
        cloud.create(VOLUME);
        String old = cloud.physicalId("w");

        assertThat(cloud.update(VOLUME.replace(before, after))).isEqualTo("UPDATE_COMPLETE");

        assertThat(cloud.physicalId("w").equals(old) ? "in place" : "replaced").isEqualTo(how);
        assertThat(cloud.output("status")).isEqualTo("in-use");
        assertThat(cloud.objects(VolumeKinds.VOLUMES)).hasSize(1);
    }

    @Test
    void aVolumeDoesNotShrink() {
        cloud.create(VOLUME);

        cloud.update(VOLUME.replace("size: 2", "size: 1"));

        assertThat(cloud.reason())
                .isEqualTo("Resource UPDATE failed: NotSupported: resources.w: Shrinking volume is not supported.");
    }

    @Test
    void anAttachmentFollowsAReplacedServer() {
        cloud.create(VOLUME);

        cloud.update(VOLUME.replace("flavor: Flavor_cli", "flavor: Flavor_cli, key_name: KeyPairCli"));

        assertThat(cloud.objects(VolumeKinds.VOLUMES).get(0).get("attachments"))
                .asString()
                .contains("server_id=" + cloud.physicalId("v"));
    }

    @Test
    void aVolumeIsAttachedOnce() {
        String twice = VOLUME.replace(
                "outputs:",
                "  b: {type: OS::Cinder::VolumeAttachment, depends_on: a, properties: {instance_uuid: {get_resource: v},"
                        + " volume_id: {get_resource: w}}}\noutputs:");

        cloud.create(twice);

        assertThat(cloud.reason())
                .isEqualTo(
                        "Resource CREATE failed: BadRequest: resources.b: Invalid volume: volume ID status must be available"
                                + " or downloading to reserve, but the current status is in-use. (HTTP 400) (Request-ID: req-1)");
    }

    @Test
    void theSnapshotPolicyLeavesABackup() {
        cloud.create("resources: {w: {type: OS::Cinder::Volume, deletion_policy: Snapshot, properties: {size: 2}}}\n");

        cloud.delete();

        assertThat(cloud.objects(VolumeKinds.VOLUMES)).isEmpty();
        assertThat(cloud.objects(VolumeKinds.BACKUPS)).hasSize(1);
    }

    @Test
    void aVolumeThatIsGoneIsMissedByACheck() {
        cloud.create("resources: {w: {type: OS::Cinder::Volume, properties: {size: 2}}}\n");
        cloud.remove(VolumeKinds.VOLUMES, cloud.physicalId("w"));

        cloud.engine().check(cloud.id());
        cloud.engine().await(cloud.id(), java.time.Duration.ofHours(1));

        assertThat(cloud.engine().resources(cloud.id(), 0).get(0).reason())
                .matches(
                        "NotFound: resources.w: Volume \\S+ could not be found. \\(HTTP 404\\) \\(Request-ID: req-\\S+\\)");
    }
}
