package dev.kiln.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.cli.Transcript.Shell;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Maven itself, without a network, on a project that Kiln has begun. Needs Kiln in a local repository: {@code .ci/soak InitBuild}. */
@Tag("soak")
@Tag("installed")
class InitBuildTest {

    @TempDir
    private Path folder;

    @Test
    void mavenBuildsAndTestsTheProjectOffline() throws IOException, InterruptedException {
        String repository = System.getProperty("kiln.repository", "");
        assertThat(Path.of(repository, "dev", "kiln"))
                .as("Kiln in a local repository, which .ci/soak makes")
                .isDirectory();
        assertThat(new Shell(folder).kiln("init", "my-shop").code()).isZero();

        Path log = folder.resolve("log");
        Process maven = new ProcessBuilder(List.of("mvn", "-B", "-o", "-Dmaven.repo.local=" + repository, "test"))
                .directory(folder.resolve("my-shop").toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        maven.getOutputStream().close();
        int code = maven.waitFor();

        assertThat(code).as(Files.readString(log)).isZero();
        assertThat(log).content().contains("Tests run: 1, Failures: 0, Errors: 0, Skipped: 0");
    }
}
