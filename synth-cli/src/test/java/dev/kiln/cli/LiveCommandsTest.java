package dev.kiln.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.cli.Transcript.Shell;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every command once on success and once on failure, by its own words, against the cloud that OS_CLOUD names. */
@Tag("live")
class LiveCommandsTest {

    private static final int ATTEMPTS = 60;

    private static final String TEMPLATE = """
            heat_template_version: 2018-08-31
            parameters:
              text: { type: string, default: one }
              wait: { type: number, default: 0 }
              fail: { type: boolean, default: false }
            resources:
              r:
                type: OS::Heat::TestResource
                properties:
                  value: { get_param: text }
                  fail: { get_param: fail }
                  action_wait_secs: { update: { get_param: wait } }
                metadata: { role: text }
              part: { type: part.yaml }
            outputs:
              said: { value: { get_attr: [r, output] } }
            """;

    private static final String PART = """
            heat_template_version: 2018-08-31
            resources:
              inner: { type: OS::Heat::Value, properties: { value: 7 } }
            """;

    private static final String HELD = """
            heat_template_version: 2018-08-31
            resources:
              held: { type: OS::Heat::TestResource, properties: { value: one } }
            """;

    private static final String WAITING = """
            heat_template_version: 2018-08-31
            resources:
              held: { type: OS::Heat::TestResource, properties: { value: two } }
              handle: { type: OS::Heat::WaitConditionHandle, properties: { signal_transport: HEAT_SIGNAL } }
              wait:
                type: OS::Heat::WaitCondition
                properties: { handle: { get_resource: handle }, timeout: 120 }
            """;

    private static final String ALARM = """
            heat_template_version: 2018-08-31
            resources:
              alarm:
                type: OS::Aodh::LBMemberHealthAlarm
                properties: { pool: p, stack: s, autoscaling_group_id: g }
            """;

    @TempDir
    private Path folder;

    private final Map<String, String> values = new HashMap<>();
    private final String stack = "commands-" + UUID.randomUUID().toString().substring(0, 8);

    private Shell shell() {
        return new Shell(folder).env(System.getenv());
    }

    @AfterEach
    void leaveNothingBehind() {
        for (String name : List.of(stack, stack + "h")) {
            shell().kiln("stack", "cancel", name);
            shell().kiln("destroy", name, "--yes");
        }
    }

    @Test
    void everyCommandDoesWhatItsRowSays() throws IOException, InterruptedException {
        values.put("s", stack);
        shell().file(stack + ".yaml", TEMPLATE)
                .file("part.yaml", PART)
                .file("held.yaml", HELD)
                .file("waiting.yaml", WAITING)
                .file("alarm.yaml", ALARM)
                .file("hooks.yaml", "resource_registry: { resources: { held: { hooks: pre-update } } }\n")
                .file("bad-type.yaml", PART.replace("OS::Heat::Value", "Acme::Absent"))
                .file("hello.sh", "echo hello\n");
        List<String> wrong = new ArrayList<>();
        for (CommandRow row : CommandRow.all()) {
            Transcript run = run(row);
            if (!row.isTrueOf(run, values)) {
                wrong.add(row + "\n  exit " + run.code() + "\n" + (run.out() + run.err()).indent(4));
            }
        }
        assertThat(wrong)
                .as(wrong.size() + " rows of live/commands.txt are not true")
                .isEmpty();
    }

    private Transcript run(CommandRow row) throws InterruptedException {
        if (row.isInterrupted()) {
            return interrupted(row);
        }
        Transcript run = shell().kiln(row.words(values));
        for (int i = 0; row.isRepeated() && !row.isTrueOf(run, new HashMap<>(values)) && i < ATTEMPTS; i++) {
            Thread.sleep(500);
            run = shell().kiln(row.words(values));
        }
        return run;
    }

    private Transcript interrupted(CommandRow row) throws InterruptedException {
        AwaitedOutput out = new AwaitedOutput();
        AwaitedOutput err = new AwaitedOutput();
        CompletableFuture<Integer> code = new CompletableFuture<>();
        Thread thread = new Thread(() -> code.complete(Main.run(
                row.words(values),
                InputStream.nullInputStream(),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                System.getenv(),
                folder)));
        thread.start();
        out.await("Ctrl-C");
        thread.interrupt();
        return new Transcript(code.join(), out.all(), err.all());
    }
}
