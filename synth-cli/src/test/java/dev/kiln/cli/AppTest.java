package dev.kiln.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.cli.Transcript.Shell;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Apps of several stacks on this machine: web takes a value from network, audit depends on web, monitor needs nobody. */
class AppTest {

    private static final String SHOP = """
            import dev.kiln.*;
            import java.util.Map;

            public class Shop {
                public static void main(String[] args) {
                    App app = new App();
                    Stack monitor = new Stack(app, "monitor") {};
                    RawResource.create(monitor, "probe", "OS::Heat::Value", Map.of("value", "m"));
                    Stack web = new Stack(app, "web") {};
                    Stack network = new Stack(app, "network") {};
                    RawResource net = RawResource.create(
                            network, "net", "OS::Heat::TestResource", Map.of("value", "n-1", "fail", FAIL));
                    RawResource page = RawResource.create(
                            web, "page", "OS::Heat::Value", Map.of("value", net.attributeNamed("output")));
                    web.output("said", page.attributeNamed("value"));
                    Stack audit = new Stack(app, "audit") {};
                    RawResource log = RawResource.create(audit, "log", "OS::Heat::Value", Map.of("value", "a"));
                    log.dependsOn(page);
                }

                static final boolean FAIL = false;
            }
            """;

    @TempDir
    private Path folder;

    private Shell shell;

    @BeforeEach
    void program() throws IOException {
        shell = new Shell(folder).file("Shop.java", SHOP);
    }

    private void transcript(String name, String... args) throws IOException {
        TranscriptFile.of(name).holds(folder, shell.kiln(args), args);
    }

    @Test
    void allStacksAreDeployedAndDeletedInTheirOrder() throws IOException {
        transcript("app-deploy", "deploy", "Shop.java", "--local", "--concurrency", "1");
        transcript("app-deploy-json", "deploy", "Shop.java", "--local", "--json");
        transcript("app-destroy", "destroy", "Shop.java", "--local", "--yes", "--concurrency", "1");
        transcript("app-destroy-json", "destroy", "Shop.java", "--local", "--yes", "--json");
    }

    @Test
    void whoNeedsAStackThatFailsIsNotBegunAndTheOthersGoOn() throws IOException {
        shell.file("Shop.java", SHOP.replace("FAIL = false", "FAIL = true"));

        transcript("app-failure", "deploy", "Shop.java", "--local", "--concurrency", "1");
        transcript("app-failure-json", "deploy", "Shop.java", "--local", "--json", "--yes", "network", "web");
        transcript("app-approval-json", "deploy", "Shop.java", "--local", "--json", "network", "web");
        assertThat(shell.kiln("stack", "list", "--local").out())
                .contains("network", "monitor")
                .doesNotContain("web", "audit");
    }

    @Test
    void allThatWouldChangeIsShownAndThenAskedAboutOnce() throws IOException {
        shell.kiln("deploy", "Shop.java", "--local");
        shell.file("Shop.java", SHOP.replace("n-1", "n-2").replace("\"m\"", "\"p\""))
                .env("KILN_TERMINAL", "in,out")
                .env("NO_COLOR", "1");

        shell.types("n\n");
        transcript("app-declined", "deploy", "Shop.java", "--local", "--require-approval", "any");

        Transcript agreed = shell.types("y\n").kiln("deploy", "Shop.java", "--local", "--require-approval", "any");
        assertThat(agreed.code()).as(agreed.err()).isZero();
        assertThat(agreed.out()).containsOnlyOnce("[y/N]").contains("said = n-2");
    }

    @Test
    void aStackIsDeployedWithWhatItNeedsAndDeletedWithWhatNeedsIt() {
        Transcript deployed = shell.kiln("deploy", "Shop.java", "audit", "--local");
        assertThat(deployed.out())
                .contains("network is CREATE_COMPLETE", "web is CREATE_COMPLETE", "audit is CREATE_COMPLETE")
                .endsWith("""
                        3 of 3 stacks are done:
                          network  CREATE_COMPLETE
                          web      CREATE_COMPLETE
                          audit    CREATE_COMPLETE
                        """)
                .doesNotContain("monitor");

        Transcript destroyed = shell.kiln("destroy", "Shop.java", "web", "--local", "--yes");
        assertThat(destroyed.out()).contains("web is DELETE_COMPLETE", "audit is DELETE_COMPLETE");
        assertThat(shell.kiln("stack", "list", "--local").out())
                .contains("network")
                .doesNotContain("web", "audit");
    }

    @Test
    void onlyTheNamedStacksAreTouchedIfThatIsWanted() {
        Transcript tooEarly = shell.kiln("deploy", "Shop.java", "web", "--exclusively", "--local");
        assertThat(tooEarly.code()).isEqualTo(ExitCode.FAILED);
        assertThat(tooEarly.err())
                .contains("The stack web takes its parameter ")
                .contains(" of network, which is not there. Deploy network too.");

        shell.kiln("deploy", "Shop.java", "network", "-x", "--local");
        assertThat(shell.kiln("deploy", "Shop.java", "--stack", "web", "-x", "--local")
                        .out())
                .doesNotContain("network")
                .endsWith("web is CREATE_COMPLETE\nsaid = n-1\n");
        assertThat(shell.kiln("destroy", "Shop.java", "network", "-x", "--local", "-y")
                        .out())
                .endsWith("network is DELETE_COMPLETE\n")
                .doesNotContain("web");
    }

    @Test
    void aValueFromTheCommandLineNeedsNoOtherStack() {
        String parameter = shell.kiln("synth", "Shop.java", "--stack", "web", "--stdout")
                .out()
                .lines()
                .dropWhile(line -> !line.equals("parameters:"))
                .skip(1)
                .findFirst()
                .orElseThrow()
                .strip()
                .replace(":", "");

        assertThat(shell.kiln("deploy", "Shop.java", "web", "--local", "-P", parameter + "=mine")
                        .out())
                .endsWith("web is CREATE_COMPLETE\nsaid = mine\n");
    }

    @Test
    void aNameThatTheAppDoesNotHaveIsToldWithTheNearest() {
        Transcript wrong = shell.kiln("deploy", "Shop.java", "netwrok", "--local");

        assertThat(wrong).isEqualTo(new Transcript(ExitCode.INVALID_APP, "", """
                        kiln: The app has no stack netwrok. Did you mean network? It has monitor, network, web, audit.
                              kiln ls shows the stacks and their needs
                        """));
    }

    @Test
    void aCircleIsToldWithBothLinesAndNothingIsSent() throws IOException {
        shell.file("Circle.java", """
                import dev.kiln.*;
                import java.util.Map;

                public class Circle {
                    public static void main(String[] args) {
                        App app = new App();
                        Stack a = new Stack(app, "a") {};
                        Stack b = new Stack(app, "b") {};
                        RawResource one = RawResource.create(a, "one", "OS::Heat::Value", Map.of("value", "1"));
                        RawResource two = RawResource.create(b, "two", "OS::Heat::Value", Map.of("value", one.attributeNamed("value")));
                        one.dependsOn(two);
                    }
                }
                """);

        Transcript run = shell.kiln("deploy", "Circle.java", "--local");

        assertThat(run.code()).isEqualTo(ExitCode.INVALID_APP);
        assertThat(run.err()).contains("Circle.java:10", "Circle.java:11", "which in turn waits for", "2 errors");
        assertThat(shell.kiln("stack", "list", "--local").out()).isEqualTo("no stacks\n");
    }

    @Test
    void whereNobodyCanBeAskedNothingIsDeleted() {
        shell.kiln("deploy", "Shop.java", "--local");

        Transcript refused = shell.kiln("destroy", "Shop.java", "network", "--local");

        assertThat(refused.code()).isEqualTo(ExitCode.USAGE);
        assertThat(refused.err())
                .startsWith("kiln: nobody can be asked whether to delete audit, web, network; nothing was deleted");
        assertThat(shell.kiln("stack", "list", "--local").out()).contains("network", "web", "audit", "monitor");
    }
}
