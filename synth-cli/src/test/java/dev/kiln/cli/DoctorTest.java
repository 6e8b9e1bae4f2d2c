package dev.kiln.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.cli.Transcript.Shell;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoctorTest {

    @TempDir
    private Path folder;

    @Test
    void localStacksNeedNoConfiguration() {
        Transcript run = shell().kiln("doctor", "--local");

        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("ok    java").contains("ok    cloud").contains("ok    templates");
    }

    @Test
    void aCloudThatIsNotConfiguredFailsAndTellsWhatToDo() throws IOException {
        Transcript run = shell().file("clouds.yaml", "clouds: {a: {auth: {auth_url: \"http://127.0.0.1:1\"}}}")
                .kiln("doctor", "--os-cloud", "other");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out())
                .contains("ok    configuration  " + folder.resolve("clouds.yaml"))
                .contains("fail  cloud          Cloud \"other\" is not in ");
    }

    @Test
    void aBrokenConfigurationIsNamedWithoutItsContent() throws IOException {
        Transcript run = shell().file("clouds.yaml", "clouds: [secret").kiln("doctor", "--json");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out())
                .contains("\"verdict\" : \"fail\"")
                .contains("is not valid YAML")
                .doesNotContain("secret");
    }

    private Shell shell() {
        return new Shell(folder).env("HOME", folder.toString());
    }
}
