package dev.kiln.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.cli.Transcript.Shell;
import java.io.IOException;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An app of four stacks in the cloud that OS_CLOUD names. */
@Tag("live")
class LiveAppTest {

    private static final String SHOP = """
            import dev.kiln.*;
            import dev.kiln.resources.heat.*;
            import dev.kiln.resources.neutron.*;

            public class Shop {
                public static void main(String[] args) {
                    App app = new App();
                    Stack network = new Stack(app, "NAME-network") {};
                    NeutronNet net = NeutronNet.create(network, "net", n -> {});
                    HeatTestResource.create(network, "gate", r -> r.fail(FAIL));
                    Stack web = new Stack(app, "NAME-web") {};
                    NeutronPort port = NeutronPort.create(web, "port", p -> p.network(net));
                    web.output("port_id", port.ref());
                    Stack audit = new Stack(app, "NAME-audit") {};
                    HeatTestResource log = HeatTestResource.create(audit, "log", r -> {});
                    log.dependsOn(port);
                    Stack monitor = new Stack(app, "NAME-monitor") {};
                    HeatTestResource.create(monitor, "probe", r -> {});
                }

                static final boolean FAIL = false;
            }
            """;

    @TempDir
    private Path folder;

    private final String name = "apps-" + UUID.randomUUID().toString().substring(0, 8);
    private Shell shell;

    @BeforeEach
    void program() throws IOException {
        shell = new Shell(folder).env(System.getenv()).file("Shop.java", SHOP.replace("NAME", name));
    }

    @AfterEach
    void leaveNothingBehind() {
        shell.kiln("destroy", "Shop.java", "--yes");
    }

    @Test
    void anAppIsDeployedDeployedAgainAndDeletedInItsOrder() {
        Transcript deployed = shell.kiln("deploy", "Shop.java");
        assertThat(deployed.err()).isEmpty();
        assertThat(deployed.code()).isZero();
        assertThat(deployed.out()).contains("4 of 4 stacks are done:");
        assertThat(deployed.out().indexOf(name + "-web is CREATE_COMPLETE"))
                .isGreaterThan(deployed.out().indexOf(name + "-network is CREATE_COMPLETE"))
                .isLessThan(deployed.out().indexOf(name + "-audit is CREATE_COMPLETE"));

        assertThat(shell.kiln("deploy", "Shop.java", name + "-web", "-x", "--json")
                        .out())
                .contains("\"outcome\" : \"complete\"", "\"status\" : \"UPDATE_COMPLETE\"", "\"port_id\" : \"")
                .doesNotContain("network\"");

        Transcript destroyed = shell.kiln("destroy", "Shop.java", name + "-network", "--yes");
        assertThat(destroyed.code()).isZero();
        assertThat(destroyed.out()).contains("3 of 3 stacks are done:").doesNotContain("monitor");
        assertThat(shell.kiln("stack", "list", "--name", name + "-monitor").out())
                .contains(name + "-monitor");
    }

    @Test
    void aFailureInTheMiddleLeavesOutWhoNeedsIt() throws IOException {
        shell.file("Shop.java", SHOP.replace("NAME", name).replace("FAIL = false", "FAIL = true"));

        Transcript failed = shell.kiln("deploy", "Shop.java");

        assertThat(failed.code()).isEqualTo(ExitCode.FAILED);
        assertThat(failed.out())
                .contains("1 of 4 stacks is done:", name + "-monitor is CREATE_COMPLETE")
                .contains("not begun: " + name + "-network was not deployed")
                .contains("Shop.java:10: ");
    }
}
