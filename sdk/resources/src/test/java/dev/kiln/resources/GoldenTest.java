package dev.kiln.resources;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Eight generated classes as a reader sees them, so that a change of the generator shows in review. */
class GoldenTest {

    private static final Path GENERATED = Path.of("target/generated-sources/kiln/dev/kiln/resources");
    private static final Path GOLDEN = Path.of("src/golden/java/dev/kiln/resources");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nova/NovaServer.java",
                "neutron/NeutronNet.java",
                "neutron/NeutronPort.java",
                "heat/HeatAutoScalingGroup.java",
                "heat/HeatSoftwareDeployment.java",
                "cinder/CinderVolume.java",
                "heat/HeatRandomString.java",
                "octavia/OctaviaLoadBalancer.java",
            })
    void theGeneratedClassEqualsTheCommittedOne(String file) throws IOException {
        String generated = Files.readString(GENERATED.resolve(file));
        Path golden = GOLDEN.resolve(file);
        if ("update".equals(System.getProperty("kiln.golden"))) {
            Files.createDirectories(golden.getParent());
            Files.writeString(golden, generated);
        }

        assertThat(generated)
                .as("%s; if the change is meant, run this test with -Dkiln.golden=update", file)
                .isEqualTo(Files.readString(golden));
    }
}
