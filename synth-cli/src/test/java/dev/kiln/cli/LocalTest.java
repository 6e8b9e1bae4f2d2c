package dev.kiln.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.cli.Transcript.Shell;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Stacks on this machine, from one command to the next. */
class LocalTest {

    private static final String TEMPLATE = """
            heat_template_version: 2018-08-31
            description: A network with a server.
            parameters:
              name: { type: string }
            resources:
              server:
                type: OS::Nova::Server
                properties:
                  name: { get_param: name }
                  image: Img_cli
                  flavor: Flavor_cli
                  networks: [{ network: provider }]
            outputs:
              address:
                value: { get_attr: [server, first_address] }
            """;

    @TempDir
    private Path folder;

    private Shell shell() throws IOException {
        return new Shell(folder).file("web.yaml", TEMPLATE);
    }

    @Test
    void aStackIsMadeShownAndRemoved() throws IOException {
        Transcript deployed = shell().kiln("deploy", "web.yaml", "--local", "-P", "name=one");
        Transcript shown = shell().kiln("stack", "show", "web", "--local");
        Transcript listed = shell().kiln("stack", "resources", "web", "--local");
        Transcript destroyed = shell().kiln("destroy", "web", "--local", "--yes");
        Transcript after = shell().kiln("stack", "show", "web", "--local");

        assertThat(deployed.code()).isZero();
        assertThat(deployed.out()).contains("CREATE_COMPLETE").containsPattern("address = 10\\.20\\.0\\.\\d+");
        assertThat(shown.out()).contains("CREATE_COMPLETE").contains("A network with a server.");
        assertThat(listed.out()).contains("OS::Nova::Server");
        assertThat(destroyed.code()).isZero();
        assertThat(after.code()).isNotZero();
        assertThat(after.err()).contains("no local stack web");
    }

    @Test
    void aSecondDeploymentIsAnUpdate() throws IOException {
        shell().kiln("deploy", "web.yaml", "--local", "-P", "name=one");

        Transcript again = shell().kiln("deploy", "web.yaml", "--local", "-P", "name=two");

        assertThat(again.out()).contains("UPDATE_COMPLETE");
    }

    @Test
    void whatTheEngineRefusesIsSaidAtOnce() throws IOException {
        Transcript refused = shell().file("web.yaml", TEMPLATE.replace("Img_cli", "nothing"))
                .kiln("deploy", "web.yaml", "--local", "-P", "name=one");

        assertThat(refused.code()).isNotZero();
        assertThat(refused.err()).contains("nothing").doesNotContain("\tat ");
    }

    @Test
    void localAndACloudContradictEachOther() throws IOException {
        Transcript refused = shell().kiln("stack", "list", "--local", "--os-cloud", "demo");

        assertThat(refused.err()).contains("--local and --os-cloud name different places");
    }
}
