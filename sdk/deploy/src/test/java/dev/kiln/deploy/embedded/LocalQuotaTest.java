package dev.kiln.deploy.embedded;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kiln.deploy.DeployListener;
import dev.kiln.deploy.StackFailedException;
import dev.kiln.deploy.StackRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalQuotaTest {

    @TempDir
    private Path folder;

    @Test
    void whoMeetsAQuotaHearsWhatToDo() throws IOException {
        Files.writeString(folder.resolve("local.yaml"), "quotas: {networks: 1}");
        StackRequest request = StackRequest.of("web", """
                heat_template_version: 2018-08-31
                resources:
                  a: {type: OS::Neutron::Net}
                  b: {type: OS::Neutron::Net, depends_on: a}
                """);

        assertThatThrownBy(() -> EmbeddedDeployer.at(folder).deploy(request, DeployListener.NONE))
                .isInstanceOf(StackFailedException.class)
                .hasMessageContaining("  b CREATE_FAILED: OverQuotaClient: resources.b: Quota exceeded")
                .hasMessageContaining(
                        "\nA quota is used up: `openstack quota show` tells how large it is. Delete what is no"
                                + " longer needed, or ask the cloud's administrator for more.\nCorrect the cause and deploy again");
    }
}
