package dev.kiln.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.cli.Transcript.Shell;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Actions by command against the cloud {@code demo} of {@code OS_CLIENT_CONFIG_FILE}. */
@Tag("live")
class LiveActionsTest {

    private static final String TEMPLATE = """
            heat_template_version: 2018-08-31
            parameters:
              text: { type: string, default: one }
              wait: { type: number, default: 0 }
            resources:
              value:
                type: OS::Heat::TestResource
                properties: { value: { get_param: text }, wait_secs: { get_param: wait } }
            """;

    @TempDir
    private Path folder;

    private final String stack = "ops-" + UUID.randomUUID().toString().substring(0, 8);

    private Transcript kiln(String... args) {
        String[] all = Arrays.copyOf(args, args.length + 2);
        all[args.length] = "--os-cloud";
        all[args.length + 1] = "demo";
        return new Shell(folder).env(System.getenv()).kiln(all);
    }

    private Transcript succeeds(String... args) {
        Transcript run = kiln(args);
        assertThat(run.code()).as(run.err()).isZero();
        return run;
    }

    @AfterEach
    void deleteStack() {
        kiln("destroy", stack, "--yes");
    }

    @Test
    void aStackGoesThroughItsLife() throws IOException {
        new Shell(folder).file("web.yaml", TEMPLATE);
        succeeds("deploy", "web.yaml", "--stack-name", stack);

        assertThat(succeeds("stack", "preview", stack, "--update", "--existing", "-P", "text=two")
                        .out())
                .contains("updated");
        assertThat(succeeds("stack", "update", stack, "--existing", "-P", "text=two")
                        .out())
                .contains(stack + " is UPDATE_COMPLETE");
        assertThat(succeeds("stack", "suspend", stack).out()).contains("SUSPEND_COMPLETE");
        assertThat(succeeds("stack", "resume", stack, "--json").out()).contains("\"RESUME_COMPLETE\"");
        succeeds("stack", "snapshot", "create", stack, "--name", "one");
        assertThat(succeeds("stack", "snapshot", "list", stack).out()).contains("COMPLETE");
        succeeds("stack", "abandon", stack, "-o", "data.json");
        Transcript adopted = kiln("stack", "adopt", stack, "--data-file", "data.json");
        for (int attempt = 0; adopted.code() != 0 && attempt < 20; attempt++) {
            adopted = kiln("stack", "adopt", stack, "--data-file", "data.json"); // the name is not free at once
        }
        assertThat(adopted.out()).contains("ADOPT_COMPLETE");
    }

    @Test
    void anUpdateThatNobodyWaitsForIsCancelled() throws IOException {
        new Shell(folder).file("web.yaml", TEMPLATE);
        succeeds("deploy", "web.yaml", "--stack-name", stack);
        assertThat(succeeds("stack", "update", stack, "--existing", "-P", "wait=20", "-P", "text=x", "--no-wait")
                        .out())
                .startsWith("UPDATE of " + stack + " has begun");

        assertThat(succeeds("stack", "cancel", stack).out()).contains("ROLLBACK_COMPLETE");

        Transcript again = kiln("stack", "cancel", stack);
        assertThat(again.code()).isEqualTo(ExitCode.FAILED);
        assertThat(again.err()).contains("only an update that is going on can be cancelled");
    }

    @Test
    void whatIsNotThereIsSaid() {
        for (String action : new String[] {"suspend", "resume", "check", "cancel", "export", "abandon"}) {
            Transcript run = kiln("stack", action, stack);
            assertThat(run.code()).isEqualTo(ExitCode.FAILED);
            assertThat(run.err()).contains("There is no stack \"" + stack + "\"");
        }
    }
}
