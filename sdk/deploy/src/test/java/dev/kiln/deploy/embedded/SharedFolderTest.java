package dev.kiln.deploy.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kiln.deploy.DeployException;
import dev.kiln.deploy.DeployListener;
import dev.kiln.deploy.DeployResult;
import dev.kiln.deploy.StackEvent;
import dev.kiln.deploy.StackInfo;
import dev.kiln.deploy.StackRequest;
import dev.kiln.deploy.action.StackActions;
import dev.kiln.deploy.inspect.EventFilter;
import dev.kiln.deploy.inspect.ResourceFilter;
import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Another process deploys a stack that waits for a signal; this one does not wait until that is over. */
class SharedFolderTest {

    private static final String WAITING = """
            heat_template_version: 2018-08-31
            resources:
              handle: {type: OS::Heat::WaitConditionHandle}
              condition: {type: OS::Heat::WaitCondition, properties: {handle: {get_resource: handle}, timeout: 600}}
            outputs:
              words: {value: {get_attr: [condition, data]}}
            """;

    private static final String SCALING = """
            heat_template_version: 2018-08-31
            resources:
              group:
                type: OS::Heat::AutoScalingGroup
                properties: {min_size: 1, max_size: 3, resource: {type: OS::Heat::RandomString}}
              up:
                type: OS::Heat::ScalingPolicy
                properties:
                  auto_scaling_group_id: {get_resource: group}
                  adjustment_type: change_in_capacity
                  scaling_adjustment: 1
              alarm:
                type: OS::Aodh::GnocchiAggregationByMetricsAlarm
                properties: {metrics: [m], threshold: 1, aggregation_method: mean, alarm_actions: [{get_attr: [up, signal_url]}]}
            outputs:
              size: {value: {get_attr: [group, current_size]}}
            """;

    @TempDir
    Path folder;

    private EmbeddedDeployer here;
    private Process other;
    private BufferedReader said;

    @BeforeEach
    void anotherProcessWaits() throws Exception {
        here = EmbeddedDeployer.at(folder);
        here.deploy(StackRequest.of("scaling", SCALING), DeployListener.NONE);
        Path template = Files.writeString(folder.resolve("waiting.yaml"), WAITING);
        other = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Waiter.class.getName(),
                        folder.toString(),
                        "waiting",
                        template.toString())
                .redirectErrorStream(true)
                .start();
        said = other.inputReader(StandardCharsets.UTF_8);
        assertThat(said.lines().anyMatch("condition CREATE_IN_PROGRESS"::equals))
                .as("the other process waits for its condition")
                .isTrue();
    }

    @AfterEach
    void nobodyIsLeft() {
        other.destroyForcibly();
    }

    @Test
    void theStackIsShownAsItIsNow() {
        assertThat(here.inspection().stack("waiting").status()).hasToString("CREATE_IN_PROGRESS");
        assertThat(here.inspection().resources("waiting", ResourceFilter.ALL))
                .extracting(resource -> resource.name() + " " + resource.status())
                .containsExactlyInAnyOrder("handle CREATE_COMPLETE", "condition CREATE_IN_PROGRESS");
        assertThat(here.inspection().events("waiting", EventFilter.ALL))
                .extracting(event -> event.resource() + " " + event.status())
                .contains("waiting CREATE_IN_PROGRESS", "condition CREATE_IN_PROGRESS");
        assertThat(other.isAlive()).isTrue();
    }

    @Test
    void aSignalEndsTheWait() throws Exception {
        here.actions().resources().signal("waiting", "handle", Map.of("status", "SUCCESS", "id", "1", "data", "hi"));

        assertThat(said.lines().toList()).contains("condition CREATE_COMPLETE", "done");
        assertThat(other.waitFor()).isZero();
        assertThat(here.inspection().stack("waiting").status()).hasToString("CREATE_COMPLETE");
        assertThat(here.inspection().stack("waiting").outputs())
                .extracting(output -> String.valueOf(output.value()))
                .containsExactly("{\"1\": \"hi\"}");
    }

    @Test
    void itsEventsAreFollowedToItsEnd() throws Exception {
        BlockingQueue<String> heard = new LinkedBlockingQueue<>();
        CompletableFuture<StackInfo> end = here.inspection()
                .followInBackground(
                        "waiting", EventFilter.ALL, event -> heard.add(event.resource() + " " + event.status()));
        while (!"condition CREATE_IN_PROGRESS".equals(heard.poll(30, TimeUnit.SECONDS))) {
            assertThat(end).as("the stack is not at rest yet").isNotDone();
        }

        here.actions().resources().signal("waiting", "handle", Map.of("status", "SUCCESS", "id", "1", "data", "hi"));

        assertThat(end.get(30, TimeUnit.SECONDS).status()).hasToString("CREATE_COMPLETE");
        assertThat(heard).endsWith("condition CREATE_COMPLETE", "waiting CREATE_COMPLETE");
    }

    @Test
    void anAlarmOfAnotherStackHasItsGroupGrow() {
        List<String> elsewhere = here.actions().resources().fireAlarm("scaling", "alarm", "alarm");

        assertThat(elsewhere).isEmpty();
        assertThat(here.inspection().stack("scaling").outputs())
                .extracting(output -> String.valueOf(output.value()))
                .containsExactly("2");
        assertThat(other.isAlive()).isTrue();
    }

    @Test
    void aRefusalReadsAsItWouldHere() {
        assertThatThrownBy(() -> here.actions().resources().signal("waiting", "nothing", null))
                .isInstanceOf(DeployException.class)
                .hasMessageContaining("has no resource nothing");
        assertThatThrownBy(() -> here.actions().resources().signal("waiting", "condition", null))
                .isInstanceOf(DeployException.class)
                .hasMessageContaining("signal is not supported");
    }

    @Test
    void aDeploymentThatHangsElsewhereIsCancelled() throws Exception {
        List<String> heard = new ArrayList<>();

        DeployResult end = here.actions().cancel("waiting", false).await(hearing(heard));

        assertThat(end.stack().status()).hasToString("CREATE_FAILED");
        assertThat(end.stack().reason()).isEqualTo("Stack CREATE cancelled");
        assertThat(heard).containsExactly("waiting CREATE_FAILED");
        assertThat(said.lines().toList()).contains("waiting CREATE_FAILED").doesNotContain("done");
        assertThat(other.waitFor()).isNotZero();
        assertThat(here.inspection().resources("waiting", ResourceFilter.ALL))
                .extracting(resource -> resource.name() + " " + resource.status())
                .as("nobody is at work on it any more")
                .contains("condition CREATE_FAILED");
    }

    @Test
    void aCreateIsNotCancelledWithARollback() {
        assertThatThrownBy(() -> here.actions().cancel("waiting", true))
                .isInstanceOf(DeployException.class)
                .hasMessageContaining("is in CREATE_IN_PROGRESS, and only an update that is going on can be cancelled");
    }

    @Test
    void whatNeedsAStackAtRestIsRefusedAtOnce() {
        StackActions actions = here.actions();

        for (ThrowingCallable action : List.<ThrowingCallable>of(
                () -> actions.suspend("waiting"),
                () -> actions.resume("waiting"),
                () -> actions.check("waiting"),
                () -> actions.abandon("waiting"),
                () -> actions.snapshots().create("waiting", null),
                () -> actions.snapshots().restore("waiting", "any"))) {
            assertThatThrownBy(action)
                    .isInstanceOf(DeployException.class)
                    .hasMessageContaining("Stack waiting has an action in progress: CREATE_IN_PROGRESS");
        }
        assertThat(other.isAlive()).isTrue();
    }

    @Test
    void aStackAtRestIsSuspendedByTheProcessThatWorksOnAnother() {
        List<String> heard = new ArrayList<>();

        DeployResult end = here.actions().suspend("scaling").await(hearing(heard));

        assertThat(end.stack().status()).hasToString("SUSPEND_COMPLETE");
        assertThat(heard).startsWith("scaling SUSPEND_IN_PROGRESS").endsWith("scaling SUSPEND_COMPLETE");
        assertThat(other.isAlive()).isTrue();
    }

    private static DeployListener hearing(List<String> heard) {
        return new DeployListener() {
            @Override
            public void onEvent(StackEvent event) {
                heard.add(event.resource() + " " + event.status());
            }
        };
    }

    @Test
    void whatNeedsTheStoreIsToldWhoHasItAndSinceWhen() {
        assertThatThrownBy(() -> here.destroy("scaling", DeployListener.NONE))
                .isInstanceOf(DeployException.class)
                .hasMessageContaining("in use by process " + other.pid() + " since 20");
    }
}
