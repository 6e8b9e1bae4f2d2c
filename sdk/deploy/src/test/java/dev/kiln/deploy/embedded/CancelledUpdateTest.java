package dev.kiln.deploy.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.deploy.DeployListener;
import dev.kiln.deploy.DeployResult;
import dev.kiln.deploy.StackRequest;
import dev.kiln.deploy.inspect.ResourceFilter;
import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Another process updates a stack; from here the update is taken back. */
class CancelledUpdateTest {

    private static final String BEFORE = """
            heat_template_version: 2018-08-31
            resources:
              value: {type: OS::Heat::Value, properties: {value: before}}
            """;

    private static final String AFTER = """
            heat_template_version: 2018-08-31
            resources:
              value: {type: OS::Heat::Value, properties: {value: after}}
              slow: {type: OS::Heat::TestResource, depends_on: value, properties: {wait_secs: 4}}
            """;

    @TempDir
    Path folder;

    @Test
    void anUpdateElsewhereIsRolledBack() throws Exception {
        EmbeddedDeployer here = EmbeddedDeployer.at(folder);
        here.deploy(StackRequest.of("web", BEFORE), DeployListener.NONE);
        Path template = Files.writeString(folder.resolve("after.yaml"), AFTER);
        Process other = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Waiter.class.getName(),
                        folder.toString(),
                        "web",
                        template.toString())
                .redirectErrorStream(true)
                .start();
        try {
            BufferedReader said = other.inputReader(StandardCharsets.UTF_8);
            assertThat(said.lines().anyMatch("slow CREATE_IN_PROGRESS"::equals)).isTrue();

            DeployResult end = here.actions().cancel("web", true).await(DeployListener.NONE);

            assertThat(end.stack().status()).hasToString("ROLLBACK_COMPLETE");
            assertThat(said.lines().toList()).contains("web ROLLBACK_IN_PROGRESS", "web ROLLBACK_COMPLETE");
            assertThat(other.waitFor()).isNotZero();
            assertThat(here.inspection().resources("web", ResourceFilter.ALL))
                    .extracting(resource -> resource.name() + " " + resource.status())
                    .containsExactly("value UPDATE_COMPLETE");
        } finally {
            other.destroyForcibly();
        }
    }
}
