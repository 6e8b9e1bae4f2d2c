package dev.kiln.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.cli.Transcript.Shell;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StackTest {

    @TempDir
    private Path folder;

    private String kiln(String... args) {
        Transcript run = new Shell(folder).cloud(new FakeCloud()).kiln(args);
        assertThat(run).isEqualTo(new Transcript(0, run.out(), ""));
        return run.out();
    }

    @Test
    void listIsATableOrJson() {
        assertThat(kiln("stack", "list")).isEqualTo("""
                        NAME  STATUS           CREATED               UPDATED  ID
                        web   CREATE_COMPLETE  2026-01-02T03:04:05Z           id-1
                        """);
        assertThat(kiln("stack", "list", "--json")).isEqualToNormalizingNewlines("""
                        [ {
                          "name" : "web",
                          "status" : "CREATE_COMPLETE",
                          "created" : "2026-01-02T03:04:05Z",
                          "updated" : null,
                          "id" : "id-1"
                        } ]
                        """);
    }

    @Test
    void showHasFactsAndParameters() {
        assertThat(kiln("stack", "show", "web"))
                .contains("name              web\n", "timeout_minutes   60\n", "parameter image   cirros\n");
        assertThat(kiln("stack", "show", "web", "--json"))
                .contains("\"image\" : \"cirros\"", "\"address\" : \"10.0.0.5\"");
    }

    @Test
    void eventsResourcesAndOutputsAreTables() {
        assertThat(kiln("stack", "events", "web")).isEqualTo("""
                        TIME                  STACK  RESOURCE  STATUS           REASON
                        2026-01-02T03:04:05Z  web    server    CREATE_COMPLETE  state changed
                        """);
        assertThat(kiln("stack", "resources", "web")).contains("server  OS::Nova::Server  CREATE_COMPLETE  server-1");
        assertThat(kiln("stack", "outputs", "web")).contains("address  10.0.0.5  Where it is.");
    }

    @Test
    void theTemplateIsYamlThatHeatReadsAsTheSame() {
        assertThat(kiln("stack", "template", "web")).isEqualTo("""
                        outputs:
                          "yes":
                            value: "010"
                        """);
    }
}
