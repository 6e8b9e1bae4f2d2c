package dev.kiln.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.cli.Transcript.Shell;
import dev.kiln.deploy.DeployException;
import dev.kiln.deploy.StackFailedException;
import dev.kiln.deploy.StackFailure;
import dev.kiln.deploy.StackRequest;
import dev.kiln.deploy.StackStatus;
import dev.kiln.hot.diag.TemplatePath;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeployTest {

    private static final String TEMPLATE = "heat_template_version: 2018-08-31\n";

    private static final String WEB = """
            import dev.kiln.*;

            public class Web extends Stack {
                public Web(App app) {
                    super(app, "web");
                    output("used", stringParameter("image", p -> {}));
                    RawResource.create(this, "server", "OS::Heat::None", java.util.Map.of());
                }
            }
            """;

    private static final String EQUIPPED = """
            import dev.kiln.*;

            public class Equipped extends Stack {
                public Equipped(App app) {
                    super(app, "equipped");
                    Parameter<String> image = stringParameter("image", p -> {});
                    output("used", image);
                    output("script", Fn.file("boot.sh"));
                    environment(e -> e.parameter(image, "debian").type("Acme::None", "OS::Heat::None"));
                    RawResource.create(this, "none", "Acme::None", java.util.Map.of());
                }
            }
            """;

    private static final String EQUIPMENT = """
            parameters:
              image: debian
            resource_registry:
              Acme::None: OS::Heat::None
            """;

    @TempDir
    private Path folder;

    private final FakeCloud cloud = new FakeCloud();

    private String url(String file) {
        return "file://" + folder.resolve(file);
    }

    private Shell shell() {
        return new Shell(folder).cloud(cloud);
    }

    @Test
    void eventsAndOutputsArePrinted() throws IOException {
        assertThat(shell().file("web.yaml", TEMPLATE).kiln("deploy", "web.yaml"))
                .isEqualTo(new Transcript(0, """
                                03:04:05  server                    CREATE_IN_PROGRESS    state changed
                                03:04:05  server                    CREATE_COMPLETE       state changed
                                web is CREATE_COMPLETE
                                address = 10.0.0.5
                                """, ""));
    }

    private Shell terminal() {
        return shell().env("KILN_TERMINAL", "out").env("KILN_COLUMNS", "80").env("KILN_ROWS", "24");
    }

    @Test
    void onATerminalATableIsDrawnInPlaceAndStaysAboveTheOutputs() throws IOException {
        Transcript run = terminal()
                .file("web.yaml", TEMPLATE + "resources: {server: {type: OS::Heat::None}}\n")
                .kiln("deploy", "web.yaml");
        Screen screen = new Screen(80, 24).takes(run.out());

        assertThat(screen.shows()).first().isEqualTo("NAME    TYPE            STATE            TIME");
        assertThat(screen.shows()).element(1).asString().matches("server  OS::Heat::None  CREATE_COMPLETE +0s");
        assertThat(screen.shows()).element(2).asString().matches("web  CREATE_COMPLETE  1 complete  \\d+s");
        assertThat(screen.shows()).element(3).isEqualTo("address = 10.0.0.5");
        assertThat(screen.showsCursor()).isTrue();
    }

    @Test
    void aFailureLeavesTheTableAndTheCursor() throws IOException {
        cloud.failure = new DeployException(DeployException.Kind.SERVICE, "web is lost");
        Transcript run = terminal().file("web.yaml", TEMPLATE).kiln("deploy", "web.yaml");
        Screen screen = new Screen(80, 24).takes(run.out());

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).isEqualTo("kiln: web is lost\n");
        assertThat(screen.shows()).anyMatch(line -> line.matches("server +CREATE_FAILED +0s  no valid host .*"));
        assertThat(screen.showsCursor()).isTrue();
    }

    @Test
    void whereNobodyWatchesLinesArePrintedThough() throws IOException {
        String lines =
                shell().file("web.yaml", TEMPLATE).kiln("deploy", "web.yaml").out();

        assertThat(terminal().env("TERM", "dumb").kiln("deploy", "web.yaml").out())
                .isEqualTo(lines);
        assertThat(terminal()
                        .env("CI", "true")
                        .env("NO_COLOR", "1")
                        .kiln("deploy", "web.yaml")
                        .out())
                .isEqualTo(lines);
        assertThat(terminal().env("NO_COLOR", "1").kiln("deploy", "web.yaml").out())
                .isNotEqualTo(lines)
                .doesNotContain("\u001b[32m");
    }

    @Test
    void optionsGoIntoTheRequest() throws IOException {
        shell().file("web.yaml", TEMPLATE)
                .file("env.yaml", "parameters: {}")
                .file("key", "secret")
                .kiln(
                        "deploy",
                        "web.yaml",
                        "-P",
                        "image=a=b",
                        "--parameter-file",
                        "key=key",
                        "-e",
                        "env.yaml",
                        "--timeout",
                        "5",
                        "--rollback",
                        "--stack-name",
                        "other");

        assertThat(cloud.deployed)
                .containsExactly(StackRequest.of("other", TEMPLATE)
                        .withParameters(Map.of("image", "a=b", "key", "secret"))
                        .withEnvironmentFile(url("env.yaml"), "{\"parameters\": {}}")
                        .withTimeoutMinutes(5)
                        .withDisableRollback(false));
    }

    @Test
    void overEnvironmentsTheCommandLineWins() throws IOException {
        shell().file("web.yaml", TEMPLATE)
                .file("a.yaml", "parameters: {image: y, size: 1}")
                .file("b.yaml", "parameter_defaults: {image: z}")
                .kiln("deploy", "web.yaml", "-e", "a.yaml", "-e", "b.yaml", "-P", "image=x");

        // Heat prefers an environment file's parameters to those of the request.
        assertThat(cloud.deployed)
                .containsExactly(StackRequest.of("web", TEMPLATE)
                        .withParameter("image", "x")
                        .withEnvironmentFile(url("a.yaml"), "{\"parameters\": {\"size\": 1}}")
                        .withEnvironmentFile(url("b.yaml"), "{\"parameter_defaults\": {\"image\": \"z\"}}"));
    }

    @Test
    void theFilesOfATemplateAndOfItsEnvironmentsGoAlong() throws IOException {
        Transcript run = shell().file("web.yaml", TEMPLATE + "resources:\n  a: {type: My::Type}\n  b: {type: b.yaml}\n")
                .file("b.yaml", TEMPLATE)
                .file("env/a.yaml", "resource_registry: {\"My::Type\": type.yaml}")
                .file("env/type.yaml", TEMPLATE)
                .kiln("deploy", "web.yaml", "-e", "env/a.yaml");

        assertThat(run.err()).isEmpty();
        assertThat(cloud.deployed)
                .singleElement()
                .satisfies(request -> assertThat(request.files())
                        .containsOnlyKeys(url("b.yaml"), url("env/a.yaml"), url("env/type.yaml")));
    }

    @Test
    void whatATemplateAsksForAndIsNotThereIsToldWithItsLine() throws IOException {
        Transcript run = shell().file("web.yaml", TEMPLATE + "resources:\n  b: {type: b.yaml}\n")
                .kiln("deploy", "web.yaml");

        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err()).contains("web.yaml:3:7").contains("There is no file " + folder.resolve("b.yaml"));
        assertThat(cloud.deployed).isEmpty();
    }

    @Test
    void parametersAreCheckedBeforeAnythingIsSent() throws IOException {
        Shell shell = shell().file("Web.java", WEB);

        assertThat(shell.kiln("deploy", "Web.java"))
                .isEqualTo(new Transcript(
                        3, "", "kiln: web needs a value for image\n      give it with -P image=VALUE\n"));
        assertThat(shell.kiln("deploy", "Web.java", "-P", "image=x", "-P", "imag=x"))
                .isEqualTo(new Transcript(3, "", "kiln: there is no parameter imag\n      the app has image\n"));
        assertThat(cloud.deployed).isEmpty();
    }

    @Test
    void theEnvironmentAndTheFilesOfAProgramGoAlong() throws IOException {
        Shell shell = shell().file("Equipped.java", EQUIPPED).file("boot.sh", "echo\n");

        assertThat(shell.kiln("deploy", "Equipped.java", "-P", "image=other").err())
                .isEmpty();

        assertThat(cloud.deployed).singleElement().satisfies(request -> {
            assertThat(request.environment()).isEqualTo(EQUIPMENT);
            assertThat(request.parameters()).isEqualTo(Map.of("image", "other"));
            assertThat(request.files()).isEqualTo(Map.of("boot.sh", "echo\n"));
        });
    }

    @Test
    void environmentsOfTheCommandLineAreMergedOverThatOfTheProgram() throws IOException {
        shell().file("Equipped.java", EQUIPPED)
                .file("boot.sh", "echo\n")
                .file("more.yaml", "parameters: {image: mine}\n")
                .kiln("deploy", "Equipped.java", "-e", "more.yaml");

        assertThat(cloud.deployed).singleElement().satisfies(request -> {
            assertThat(request.environmentFiles()).containsExactly("equipped.env.yaml", url("more.yaml"));
            assertThat(request.files())
                    .containsEntry(
                            "equipped.env.yaml",
                            "{\"parameters\": {\"image\": \"debian\"},"
                                    + " \"resource_registry\": {\"Acme::None\": \"OS::Heat::None\"}}");
        });
    }

    @Test
    void aFailedStackNamesTheRootCauseAndItsLine() throws IOException {
        cloud.failure = new StackFailedException(
                "Stack web ended in CREATE_FAILED.",
                FakeCloud.info("web", "CREATE_FAILED"),
                List.of(new StackFailure(
                        "web",
                        "server",
                        StackStatus.parse("CREATE_FAILED"),
                        "no valid host",
                        TemplatePath.of("resources", "server"))),
                "Find a host.");

        assertThat(shell().file("Web.java", WEB).kiln("deploy", "Web.java", "-P", "image=x"))
                .isEqualTo(new Transcript(1, """
                                03:04:05  server                    CREATE_IN_PROGRESS    state changed
                                03:04:05  server                    CREATE_FAILED         no valid host (Web.java:7)
                                """, """
                                kiln: Stack web ended in CREATE_FAILED.
                                  Web.java:7: server CREATE_FAILED: no valid host
                                Find a host.
                                """));
    }

    @Test
    void anAppThatIsNotValidSendsNothing() throws IOException {
        Transcript run = shell().file(
                        "Twice.java",
                        WEB.replace("Web", "Twice").replace("output(", "stringParameter(\"image\", p -> {}); output("))
                .kiln("deploy", "Twice.java", "-P", "image=x");

        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err()).contains("Twice.java:6: error").endsWith("1 error\n");
        assertThat(cloud.deployed).isEmpty();
    }

    @Test
    void aRefusalIsOneMessageWithoutAStackTraceUnlessWanted() throws IOException {
        cloud.failure = new DeployException(DeployException.Kind.IN_PROGRESS, "web is being updated; wait");
        Shell shell = shell().file("web.yaml", TEMPLATE);

        assertThat(shell.kiln("destroy", "web", "-y"))
                .isEqualTo(new Transcript(1, "", "kiln: web is being updated; wait\n"));
        assertThat(shell.kiln("destroy", "web", "-y", "--debug").err()).contains("\tat dev.kiln");
    }

    @Test
    void destroyAsksOnlyOnATerminal() {
        Shell terminal = shell().env("KILN_TERMINAL", "in,out").env("NO_COLOR", "1");

        assertThat(terminal.types("n\n").kiln("destroy", "web"))
                .isEqualTo(new Transcript(1, "Delete web and everything in it? [y/N] ", "kiln: nothing was deleted\n"));
        assertThat(cloud.destroyed).isEmpty();
        assertThat(terminal.types("y\n").kiln("destroy", "web").code()).isZero();
        assertThat(terminal.types("").kiln("destroy", "web", "--yes").code()).isZero();
        assertThat(shell().kiln("destroy", "web", "--yes"))
                .isEqualTo(new Transcript(0, "web is DELETE_COMPLETE\n", ""));
        assertThat(cloud.destroyed).containsExactly("web", "web", "web");
    }

    @Test
    void whereNobodyCanBeAskedDestroyNeedsToBeSure() {
        assertThat(shell().kiln("destroy", "web")).isEqualTo(new Transcript(2, "", """
                        kiln: nobody can be asked whether to delete web; nothing was deleted, --yes does it
                              see kiln destroy --help
                        """));
        assertThat(cloud.destroyed).isEmpty();
    }

    @Test
    void destroyTakesAnApp() throws IOException {
        shell().file("Web.java", WEB).kiln("destroy", "Web.java", "--yes");

        assertThat(cloud.destroyed).containsExactly("web");
    }

    @Test
    void anUnknownCloudIsOneMessage() throws IOException {
        Transcript run = new Shell(folder)
                .file("clouds.yaml", "clouds: {mine: {auth: {auth_url: 'http://127.0.0.1:9/v3'}}}")
                .env("HOME", folder.toString())
                .kiln("stack", "list", "--os-cloud", "yours");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith("kiln: ").contains("yours", "mine").doesNotContain("\tat ");
    }
}
