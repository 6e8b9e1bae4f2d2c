package dev.kiln.deploy.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kiln.deploy.DeployException;
import dev.kiln.deploy.DeployListener;
import dev.kiln.deploy.StackRequest;
import dev.kiln.deploy.embedded.EmbeddedDeployer;
import dev.kiln.deploy.inspect.StackFilter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Apps over the engine: network, then data and web which take its output, and monitor, which needs nobody. */
class AppDeployerTest {

    private static final String GIVES = """
            heat_template_version: 2018-08-31
            resources: {net: {type: OS::Heat::Value, properties: {value: n-1}}}
            outputs: {net_id: {value: {get_attr: [net, value]}}}
            """;
    private static final String TAKES = """
            heat_template_version: 2018-08-31
            parameters: {net_id: {type: string}}
            resources: {r: {type: OS::Heat::Value, properties: {value: {get_param: net_id}}}}
            outputs: {said: {value: {get_attr: [r, value]}}}
            """;
    private static final String FAILS = """
            heat_template_version: 2018-08-31
            resources: {bad: {type: OS::Heat::TestResource, properties: {fail: true}}}
            outputs: {net_id: {value: n-1}}
            """;

    @TempDir
    private Path folder;

    private EmbeddedDeployer local;
    private AppDeployer apps;

    @BeforeEach
    void open() {
        local = EmbeddedDeployer.at(folder);
        apps = new AppDeployer(local, local.inspection()::stack, 4);
    }

    private static AppStack takes(String name, String producer) {
        return new AppStack(
                StackRequest.of(name, TAKES), List.of(new OutputUse(producer, "net_id", "net_id")), Set.of());
    }

    private static AppPlan shop(String network) {
        return AppPlan.of(List.of(
                takes("web", "network"),
                new AppStack(
                        StackRequest.of("data", TAKES),
                        List.of(new OutputUse("network", "net_id", "net_id")),
                        Set.of("web")),
                AppStack.of(StackRequest.of("network", network)),
                AppStack.of(StackRequest.of("monitor", GIVES))));
    }

    private static List<String> verdicts(AppResult result) {
        return result.outcomes().stream()
                .map(outcome -> outcome.stack() + " " + outcome.verdict()
                        + (outcome.reason().isEmpty() ? "" : ": " + outcome.reason()))
                .toList();
    }

    private List<String> names() {
        return local.inspection().stacks(StackFilter.ALL).stream()
                .map(stack -> stack.name())
                .sorted()
                .toList();
    }

    @Test
    void outputsBecomeParametersInTheOrderOfNeed() {
        List<String> ended = new ArrayList<>();

        AppResult result = apps.deploy(shop(GIVES), new AppListener() {
            @Override
            public void onEnded(StackOutcome outcome) {
                ended.add(outcome.stack());
            }
        });

        assertThat(verdicts(result))
                .containsExactly("network COMPLETE", "web COMPLETE", "data COMPLETE", "monitor COMPLETE");
        assertThat(ended).containsSubsequence("network", "web", "data");
        assertThat(local.inspection().stack("data").outputs().get(0).value()).isEqualTo("n-1");
    }

    @Test
    void whoWaitsForOneThatFailsIsNotBegunAndTheOthersGoOn() {
        AppResult result = apps.deploy(shop(FAILS), AppListener.NONE);

        assertThat(verdicts(result))
                .containsExactly(
                        "network FAILED",
                        "web NOT_BEGUN: network was not deployed",
                        "data NOT_BEGUN: network was not deployed",
                        "monitor COMPLETE");
        assertThat(result.isGood()).isFalse();
        assertThat(result.outcomes().get(0).failure()).hasMessageContaining("CREATE_FAILED");
        assertThat(names()).containsExactly("monitor", "network");
    }

    @Test
    void aPartTakesValuesFromStacksThatAreThere() {
        AppPlan web = shop(GIVES).only(List.of("web"));
        assertThatThrownBy(() -> apps.deploy(web, AppListener.NONE))
                .isInstanceOf(DeployException.class)
                .hasMessage("The stack web takes its parameter net_id from the output net_id of network,"
                        + " which is not there. Deploy network too.");
        assertThat(names()).isEmpty();

        apps.deploy(shop(GIVES).only(List.of("network")), AppListener.NONE);

        assertThat(apps.deploy(web, AppListener.NONE).isGood()).isTrue();
    }

    @Test
    void anOutputThatIsNotThereStopsOnlyWhoTakesIt() {
        AppResult result = apps.deploy(shop(GIVES.replace("net_id:", "other:")), AppListener.NONE);

        assertThat(verdicts(result)).satisfies(all -> {
            assertThat(all.get(1))
                    .isEqualTo("web NOT_BEGUN: its parameter net_id takes the output net_id of network, which has no"
                            + " value (kiln stack outputs network)");
            assertThat(all.get(2)).isEqualTo("data NOT_BEGUN: web was not deployed");
        });
    }

    @Test
    void whoObjectsKeepsAStackFromBeingBegun() {
        AppResult result = apps.deploy(shop(GIVES), new AppListener() {
            @Override
            public Optional<String> objection(StackRequest request) {
                return request.name().equals("web")
                        ? Optional.of("nobody wants " + request.parameters().get("net_id"))
                        : Optional.empty();
            }
        });

        assertThat(verdicts(result))
                .contains("web NOT_BEGUN: nobody wants n-1", "data NOT_BEGUN: web was not deployed");
    }

    @Test
    void deletionGoesTheOtherWayAndPassesOverWhatIsNotThere() {
        apps.deploy(shop(GIVES).withWhatTheyNeed(List.of("web")), AppListener.NONE);
        List<String> submitted = Collections.synchronizedList(new ArrayList<>());

        AppResult result = apps.destroy(shop(GIVES), new AppListener() {
            @Override
            public DeployListener of(String stack) {
                return new DeployListener() {
                    @Override
                    public void onSubmitted(String action, String name, String id) {
                        submitted.add(action + " " + name);
                    }
                };
            }
        });

        assertThat(submitted).containsExactly("DELETE web", "DELETE network");
        assertThat(verdicts(result))
                .containsExactly("network COMPLETE", "web COMPLETE", "data ABSENT", "monitor ABSENT");
        assertThat(names()).isEmpty();
    }

    @Test
    void whatOthersStillNeedIsNotDeleted() {
        AppPlan plan = AppPlan.of(List.of(
                AppStack.of(StackRequest.of("network", GIVES)),
                new AppStack(StackRequest.of("stuck", GIVES), List.of(), Set.of("network"))));
        AppDeployer failing = new AppDeployer(new FailingDeletion(local, "stuck"), local.inspection()::stack, 4);
        apps.deploy(plan, AppListener.NONE);

        assertThat(verdicts(failing.destroy(plan, AppListener.NONE)))
                .containsExactly("network NOT_BEGUN: stuck is not deleted", "stuck FAILED");
        assertThat(names()).containsExactly("network", "stuck");
    }

    @Test
    void independentStacksGoOnAtOnceButNotMoreThanWanted() {
        AppPlan four = AppPlan.of(List.of(
                AppStack.of(StackRequest.of("a", GIVES)),
                AppStack.of(StackRequest.of("b", GIVES)),
                AppStack.of(StackRequest.of("c", GIVES)),
                AppStack.of(StackRequest.of("d", GIVES))));
        Meeting meeting = new Meeting(2);

        AppResult result = new AppDeployer(meeting, local.inspection()::stack, 2).deploy(four, AppListener.NONE);

        assertThat(result.isGood()).isTrue();
        assertThat(meeting.most()).isEqualTo(2);
    }

    @Test
    void cancellingEndsTheWatching() throws Exception {
        Meeting never = new Meeting(2);
        CompletableFuture<AppResult> future = new AppDeployer(never, local.inspection()::stack, 1)
                .deploying(AppPlan.of(List.of(AppStack.of(StackRequest.of("a", GIVES)))), AppListener.NONE);
        never.awaitFirst();

        future.cancel(true);

        assertThat(future).isCancelled();
        never.awaitInterruption();
    }

    @Test
    void whatNobodyForesawIsThrownAfterTheOthersHaveEnded() {
        AppPlan two = AppPlan.of(List.of(
                AppStack.of(StackRequest.of("a", GIVES)),
                new AppStack(StackRequest.of("b", GIVES), List.of(), Set.of("a"))));

        assertThatThrownBy(() -> apps.deploy(two, new AppListener() {
                    @Override
                    public Optional<String> objection(StackRequest request) {
                        throw new IllegalStateException("a fault");
                    }
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("a fault");
        assertThat(names()).isEmpty();
    }
}
