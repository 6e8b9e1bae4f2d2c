package dev.kiln.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.cli.Transcript.Shell;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands against the cloud {@code demo} of {@code OS_CLIENT_CONFIG_FILE}. */
@Tag("live")
class LiveTest {

    private static final String CLOUD = "demo";

    @TempDir
    private Path folder;

    private final String stack =
            "kiln-" + UUID.randomUUID().toString().substring(0, 8).toLowerCase(Locale.ROOT);

    private Shell shell() {
        return new Shell(folder).env(System.getenv());
    }

    private Transcript kiln(Shell shell, String... args) {
        String[] all = Arrays.copyOf(args, args.length + 2);
        all[args.length] = "--os-cloud";
        all[args.length + 1] = CLOUD;
        return shell.kiln(all);
    }

    private String program(String resources) {
        return """
                import dev.kiln.*;
                import java.util.Map;

                public class Live extends Stack {
                    public Live(App app) {
                        super(app, "%s");
                        Parameter<String> text = stringParameter("text", p -> {});
                %s
                    }
                }
                """.formatted(stack, resources.indent(8));
    }

    @AfterEach
    void deleteStack() {
        kiln(shell(), "destroy", stack, "--yes");
    }

    @Test
    void aStackIsDeployedLookedAtUpdatedAndDestroyed() throws IOException {
        String resources = """
                RawResource value = RawResource.create(this, "value", "OS::Heat::TestResource", Map.of("value", text));
                output("said", "What was said.", value.ref());
                """;
        Shell shell = shell().file("Live.java", program(resources));

        Transcript deployed = kiln(shell, "deploy", "Live.java", "-P", "text=hello");
        assertThat(deployed.err()).isEmpty();
        assertThat(deployed.code()).isZero();
        assertThat(deployed.out())
                .containsPattern("value +CREATE_COMPLETE +state changed")
                .contains(stack + " is CREATE_COMPLETE\nsaid = ");

        assertThat(kiln(shell, "stack", "list").out()).containsPattern(stack + " +CREATE_COMPLETE");
        assertThat(kiln(shell, "stack", "show", stack).out()).containsPattern("parameter text +hello");
        assertThat(kiln(shell, "stack", "events", stack).out()).containsPattern("value +CREATE_COMPLETE");
        assertThat(kiln(shell, "stack", "resources", stack, "--json").out()).contains("OS::Heat::TestResource");
        assertThat(kiln(shell, "stack", "outputs", stack).out()).contains("What was said.");
        assertThat(kiln(shell, "stack", "template", stack).out()).contains("type: OS::Heat::TestResource");

        Transcript updated = kiln(shell, "deploy", "Live.java", "-P", "text=goodbye");
        assertThat(updated.code()).isZero();
        assertThat(updated.out()).contains(stack + " is UPDATE_COMPLETE");

        Transcript destroyed = kiln(shell, "destroy", "Live.java", "--yes");
        assertThat(destroyed.err()).isEmpty();
        assertThat(destroyed.code()).isZero();
        assertThat(kiln(shell, "stack", "show", stack).code()).isEqualTo(1);
    }

    @Test
    void theEnvironmentAndTheFilesOfAProgramReachHeat() throws IOException {
        Shell shell = shell().file("scripts/greeting.txt", "hello there\n")
                .file("templates/part.yaml", """
                        heat_template_version: 2018-08-31
                        parameters:
                          where: {type: string}
                        outputs:
                          greeting:
                            value:
                              list_join: [" ", [{get_param: where}, {get_file: ../scripts/greeting.txt}]]
                        """)
                .file("Live.java", program("""
                        RawResource part = RawResource.create(this, "part", "Acme::Part", Map.of());
                        RawResource direct = RawResource.create(this, "direct", "templates/part.yaml", Map.of("where", "there"));
                        output("mapped", part.attributeNamed("greeting"));
                        output("direct", direct.attributeNamed("greeting"));
                        output("text", text);
                        output("file", Fn.file("scripts/greeting.txt"));
                        environment(e -> e
                                .parameter("text", "of the environment")
                                .parameterDefault("where", "here")
                                .template("Acme::Part", "templates/part.yaml")
                                .resource(direct, r -> r.restrict(RestrictedAction.REPLACE)));
                        """));

        Transcript deployed = kiln(shell, "deploy", "Live.java");
        assertThat(deployed.err()).isEmpty();
        assertThat(deployed.out())
                .contains("mapped = here hello there")
                .contains("direct = there hello there")
                .contains("file = hello there")
                .contains("text = of the environment");

        assertThat(kiln(shell, "deploy", "Live.java", "-P", "text=of the command line")
                        .out())
                .contains("text = of the command line");
        shell.file("more.yaml", "parameter_defaults: {where: elsewhere}\n");
        assertThat(kiln(shell, "deploy", "Live.java", "-e", "more.yaml").out())
                .contains("mapped = elsewhere hello there")
                .contains("text = of the environment");
    }

    @Test
    void aResourceThatFailsIsLedBackToItsLine() throws IOException {
        Transcript run = kiln(
                shell().file(
                                "Live.java",
                                program(
                                        "RawResource.create(this, \"bad\", \"OS::Heat::TestResource\", Map.of(\"fail\", true));")),
                "deploy",
                "Live.java",
                "-P",
                "text=x");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).containsPattern("bad +CREATE_FAILED");
        assertThat(run.err())
                .contains("Stack " + stack + " ended in CREATE_FAILED", "Live.java:8: bad CREATE_FAILED")
                .doesNotContain("\tat ");
    }

    @Test
    void aWrongPasswordIsOneMessage() {
        Transcript run = new Shell(folder)
                .env(Map.of(
                        "OS_AUTH_URL", "http://127.0.0.1:5000/v3",
                        "OS_USERNAME", "demo",
                        "OS_PASSWORD", "wrong-secret",
                        "OS_PROJECT_NAME", "demo",
                        "OS_USER_DOMAIN_NAME", "Default",
                        "OS_PROJECT_DOMAIN_NAME", "Default"))
                .kiln("stack", "list");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).startsWith("kiln: ").doesNotContain("wrong-secret", "\tat ");
    }
}
