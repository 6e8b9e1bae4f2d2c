package dev.kiln.program;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.RawResource;
import dev.kiln.patterns.policy.EncryptedVolumes;
import dev.kiln.resources.cinder.CinderEncryptedVolumeType;
import dev.kiln.resources.cinder.CinderVolume;
import dev.kiln.resources.cinder.CinderVolumeType;
import dev.kiln.resources.nova.NovaServer;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class EncryptedVolumesTest {

    @Test
    void aVolumeOfTheDefaultType() {
        assertThat(findings(stack -> CinderVolume.create(stack, "data", v -> v.size(10))))
                .isEqualTo("""
                        ERROR resources.data
                          assertThat(findings(stack -> CinderVolume.create(stack, "data", v -> v.size(10))))
                          The volume is not known to be encrypted: it has the cloud's default type
                          set volume_type to one of [luks]
                        """);
    }

    @Test
    void aVolumeOfAnotherType() {
        assertThat(findings(stack ->
                        CinderVolume.create(stack, "data", v -> v.size(10).volumeType("fast"))))
                .isEqualTo("""
                        ERROR resources.data.properties.volume_type
                          CinderVolume.create(stack, "data", v -> v.size(10).volumeType("fast"))))
                          The volume is not known to be encrypted: its type fast is not among those that encrypt
                          choose one of [luks]
                        """);
    }

    @Test
    void aVolumeThatAServerBootsFrom() {
        assertThat(findings(stack -> NovaServer.create(
                        stack,
                        "server",
                        s -> s.flavor("m1.small")
                                .blockDeviceMappingV2(
                                        d -> d.image("debian").volumeSize(10).bootIndex(0)))))
                .startsWith("ERROR resources.server.properties.block_device_mapping_v2[0]\n")
                .contains("The volume that the server boots from is not known to be encrypted");
    }

    @Test
    void aCopyOfSomethingUnknownIsAWarning() {
        assertThat(findings(stack -> CinderVolume.create(stack, "copy", v -> v.snapshotId("monday"))))
                .startsWith("WARNING resources.copy.properties.snapshot_id\n");
    }

    @Test
    void aVolumeThatCannotChooseItsType() {
        assertThat(findings(stack -> RawResource.create(
                        stack, "data", "AWS::EC2::Volume", Map.of("AvailabilityZone", "nova", "Size", 1))))
                .startsWith("ERROR resources.data\n")
                .contains("use OS::Cinder::Volume");
    }

    @Test
    void encryptedOnesAreSilent() {
        assertThat(findings(stack -> {
                    CinderVolumeType base = CinderVolumeType.create(stack, "base", t -> t.name("base"));
                    CinderEncryptedVolumeType.create(
                            stack, "secure", t -> t.provider("luks").volumeType(base));
                    CinderVolume named =
                            CinderVolume.create(stack, "named", v -> v.size(10).volumeType("luks"));
                    CinderVolume.create(stack, "made", v -> v.size(10).volumeType(base));
                    CinderVolume.create(stack, "copy", v -> v.sourceVolid(named));
                    NovaServer.create(
                            stack,
                            "server",
                            s -> s.flavor("m1.small")
                                    .blockDeviceMappingV2(d -> d.volumeId(named).bootIndex(0)));
                }))
                .isEmpty();
    }

    @Test
    void aMadeTypeWithoutEncryption() {
        assertThat(findings(stack -> {
                    CinderVolumeType plain = CinderVolumeType.create(stack, "plain", t -> t.name("plain"));
                    CinderVolume.create(stack, "data", v -> v.size(10).volumeType(plain));
                }))
                .contains("its type plain is not among those that encrypt");
    }

    private static String findings(Consumer<Given> program) {
        return Given.findings(new EncryptedVolumes("luks"), "volume-not-encrypted", program);
    }
}
