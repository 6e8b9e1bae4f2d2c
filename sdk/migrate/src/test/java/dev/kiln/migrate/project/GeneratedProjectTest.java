package dev.kiln.migrate.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A project of three templates, built as its owner builds it: with Maven, offline. Needs {@code mvn} on the path, and Kiln in a local
 * repository: {@code .ci/soak GeneratedProject}.
 */
@Tag("soak")
@Tag("installed")
class GeneratedProjectTest {

    private static final Path GOLDEN = Path.of("src/test/resources/dev/kiln/migrate/golden");

    @TempDir
    private Path folder;

    @Test
    void mavenBuildsItAndItsTestPasses() throws IOException, InterruptedException {
        Path site = write("site.yaml", """
                heat_template_version: 2018-08-31
                parameters:
                  size: { type: number, default: 5 }
                resources:
                  store: { type: parts/store.yaml, properties: { size: { get_param: size } } }
                  boot:
                    type: OS::Heat::SoftwareConfig
                    properties: { config: { get_file: scripts/boot.sh } }
                outputs:
                  volume: { value: { get_attr: [store, volume] } }
                """);
        write("parts/store.yaml", """
                heat_template_version: 2018-08-31
                parameters:
                  size: { type: number }
                resources:
                  volume: { type: OS::Cinder::Volume, properties: { size: { get_param: size } } }
                outputs:
                  volume: { value: { get_resource: volume } }
                """);
        write("scripts/boot.sh", "#!/bin/sh\n");
        Path environment = write("production.yaml", "parameters: { size: 50 }\n");
        List<Path> templates = List.of(site, golden("conditions.yaml"), golden("groups.yaml"));
        Path project = folder.resolve("project");

        ProjectMigrator.migrate(new MigrationRequest(templates, List.of(environment), "shop"))
                .writeTo(project);
        String said = maven(project, "-o", "-q", "test");

        assertThat(said).isEmpty();
        assertThat(project.resolve("target/surefire-reports/shop.MigrationTest.txt"))
                .content()
                .contains("Tests run: 3, Failures: 0, Errors: 0");
    }

    /** Runs Maven; gives what it said when it failed. */
    private String maven(Path project, String... arguments) throws IOException, InterruptedException {
        String repository = System.getProperty("kiln.repository", "");
        assertThat(Path.of(repository, "dev", "kiln"))
                .as("Kiln in a local repository, which .ci/soak makes")
                .isDirectory();
        List<String> command = new ArrayList<>(List.of("mvn", "--batch-mode", "-Dmaven.repo.local=" + repository));
        command.addAll(List.of(arguments));
        Path log = folder.resolve("maven.log");
        Process maven = new ProcessBuilder(command)
                .directory(project.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        boolean ended = maven.waitFor(10, TimeUnit.MINUTES);
        if (!ended) {
            maven.destroyForcibly();
        }
        return ended && maven.exitValue() == 0 ? "" : "mvn failed:\n" + Files.readString(log);
    }

    private Path golden(String name) throws IOException {
        return write(name, Files.readString(GOLDEN.resolve(name)));
    }

    private Path write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }
}
