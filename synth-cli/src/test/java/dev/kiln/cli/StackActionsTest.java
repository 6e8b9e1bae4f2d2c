package dev.kiln.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.cli.Transcript.Shell;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What each action on a local stack prints, where it succeeds and where it fails. */
class StackActionsTest {

    private static final String TEMPLATE = """
            heat_template_version: 2018-08-31
            parameters:
              text: { type: string, default: one }
            resources:
              value:
                type: OS::Heat::TestResource
                properties: { value: { get_param: text } }
            """;

    @TempDir
    private Path folder;

    private Shell deployed() throws IOException {
        Shell shell = new Shell(folder).file("web.yaml", TEMPLATE);
        assertThat(shell.kiln("deploy", "web.yaml", "--local").code()).isZero();
        return shell;
    }

    private void holds(Shell shell, String name, String command) throws IOException {
        String[] args = (command + " --local").split(" ");
        Transcript run = shell.kiln(args);
        // The end of a physical name is random.
        TranscriptFile.of("stack-" + name)
                .holds(
                        folder,
                        new Transcript(
                                run.code(),
                                run.out().replaceAll("web-value-[a-z0-9]{12}", "web-value-RANDOM"),
                                run.err().replaceAll("web-value-[a-z0-9]{12}", "web-value-RANDOM")),
                        args);
    }

    @Test
    void update() throws IOException {
        Shell shell = deployed();
        holds(shell, "update", "stack update web --existing -P text=two");
        holds(shell, "update-clear", "stack update web --existing --clear-parameter text --json");
        holds(shell, "update-put", "stack update web -t web.yaml -P text=three --tags a,b --timeout 5 --rollback");
        holds(shell, "update-no-template", "stack update web");
        holds(shell, "update-no-stack", "stack update nothing -t web.yaml");
        holds(shell, "update-no-wait", "stack update web --existing --no-wait");
    }

    @Test
    void preview() throws IOException {
        Shell shell = deployed();
        holds(shell, "preview-create", "stack preview new -t web.yaml");
        holds(shell, "preview-update", "stack preview web --update --existing -P text=two");
        holds(shell, "preview-update-json", "stack preview web --update --existing -P text=two --json");
        holds(shell, "preview-no-stack", "stack preview nothing --update --existing");
    }

    @Test
    void suspendResumeAndCheck() throws IOException {
        Shell shell = deployed();
        holds(shell, "check", "stack check web");
        holds(shell, "suspend", "stack suspend web");
        holds(shell, "suspend-again", "stack suspend web");
        holds(shell, "resume", "stack resume web --json");
        holds(shell, "resume-no-stack", "stack resume nothing");
        holds(shell, "cancel-nothing", "stack cancel web");
    }

    @Test
    void snapshots() throws IOException {
        Shell shell = deployed();
        holds(shell, "snapshot-create", "stack snapshot create web --name before");
        holds(shell, "snapshot-list", "stack snapshot list web");
        Matcher id = Pattern.compile("[0-9a-f]{8}-[0-9a-f-]{27}")
                .matcher(shell.kiln("stack", "snapshot", "list", "web", "--local")
                        .out());
        assertThat(id.find()).isTrue();
        holds(shell, "snapshot-show", "stack snapshot show web " + id.group());
        holds(shell, "snapshot-restore", "stack snapshot restore web " + id.group());
        holds(shell, "snapshot-delete", "stack snapshot delete web " + id.group());
        holds(shell, "snapshot-gone", "stack snapshot restore web " + id.group());
    }

    @Test
    void exportAbandonAndAdopt() throws IOException {
        Shell shell = deployed();
        holds(shell, "export", "stack export web");
        holds(shell, "abandon", "stack abandon web -o web.json");
        assertThat(Files.getPosixFilePermissions(folder.resolve("web.json"))).hasSize(2);
        holds(shell, "adopt", "stack adopt web --data-file web.json");
        holds(shell, "abandon-no-stack", "stack abandon nothing");
        shell.file("broken.json", "{]").file("empty.json", "{}");
        holds(shell, "adopt-no-json", "stack adopt new --data-file broken.json");
        holds(shell, "adopt-no-template", "stack adopt new --data-file empty.json");
    }

    @Test
    void resources() throws IOException {
        Shell shell = deployed();
        holds(shell, "mark-unhealthy", "stack mark-unhealthy web value --reason gone");
        holds(shell, "mark-healthy", "stack mark-healthy web value");
        holds(shell, "mark-nothing", "stack mark-unhealthy web nothing");
        holds(shell, "signal-nothing", "stack signal web nothing --data {}");
        holds(shell, "signal-no-json", "stack signal web value --data {");
        holds(shell, "hook-poll", "stack hook poll web");
        holds(shell, "hook-clear-nothing", "stack hook clear web value pre-update");
    }

    @Test
    void signalsAndAlarms() throws IOException {
        Shell shell = new Shell(folder).file("group.yaml", """
                heat_template_version: 2018-08-31
                resources:
                  handle: { type: OS::Heat::WaitConditionHandle, properties: { signal_transport: HEAT_SIGNAL } }
                  group:
                    type: OS::Heat::AutoScalingGroup
                    properties: { min_size: 1, max_size: 3, resource: { type: OS::Heat::RandomString } }
                  up:
                    type: OS::Heat::ScalingPolicy
                    properties:
                      adjustment_type: change_in_capacity
                      auto_scaling_group_id: { get_resource: group }
                      scaling_adjustment: 1
                  alarm:
                    type: OS::Aodh::LBMemberHealthAlarm
                    properties:
                      pool: pool
                      stack: { get_param: 'OS::stack_id' }
                      autoscaling_group_id: { get_resource: group }
                      alarm_actions: [{ get_attr: [up, alarm_url] }, 'https://example.org/elsewhere']
                """);
        assertThat(shell.kiln("deploy", "group.yaml", "--local"))
                .satisfies(run -> assertThat(run.code()).as(run.err()).isZero());
        holds(shell, "signal", "stack signal group handle --data {\"data\":\"hello\"}");
        holds(shell, "alarm-fire", "alarm fire group alarm");
        assertThat(shell.kiln("stack", "resources", "group", "--nested", "1", "--json", "--local")
                        .out()
                        .split("OS::Heat::RandomString"))
                .as("two members")
                .hasSize(3);
        holds(shell, "alarm-fire-nothing", "alarm fire group up");
    }
}
