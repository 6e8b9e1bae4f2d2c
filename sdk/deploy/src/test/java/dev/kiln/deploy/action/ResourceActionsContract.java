package dev.kiln.deploy.action;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.deploy.Background;
import dev.kiln.deploy.DeployException.Kind;
import dev.kiln.deploy.DeployResult;
import dev.kiln.deploy.StackRequest;
import dev.kiln.deploy.StackStatus;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** What every operation does to a resource of a stack, where it succeeds and where it fails, whoever carries it out. */
abstract class ResourceActionsContract extends StackActionsFixture {

    @Test
    void aSignalLetsAWaitConditionGoOn() {
        String waiting = template("""
                resources:
                  handle: { type: OS::Heat::WaitConditionHandle, properties: { signal_transport: HEAT_SIGNAL } }
                  wait:
                    type: OS::Heat::WaitCondition
                    properties: { handle: { get_resource: handle }, timeout: 60 }
                outputs:
                  said: { value: { get_attr: [wait, data] } }
                """);
        CompletableFuture<DeployResult> creation = Background.start(() -> deploy(waiting));
        untilWaits("wait");

        actions().resources().signal(name, "handle", Map.of("id", "x", "data", "hello"));

        assertThat(creation.join().outputs().get(0).value()).isEqualTo("{\"x\": \"hello\"}");
    }

    @Test
    void aSignalNeedsAResource() {
        deploy(value("one"));

        assertThat(refused(() -> actions().resources().signal(name, "nothing", null)))
                .hasMessageContaining("has no resource nothing")
                .hasMessageContaining("kiln stack resources");
        assertThat(refused(() -> actions().resources().markUnhealthy(name, "nothing", null))
                        .kind())
                .isEqualTo(Kind.NOT_FOUND);
        assertThat(refused(() -> actions().resources().clearHook(name, "nothing", "pre-create"))
                        .kind())
                .isEqualTo(Kind.NOT_FOUND);
    }

    @Test
    void whatIsMarkedUnhealthyIsReplaced() {
        deploy(value("one"));
        StackUpdate same = StackUpdate.patch(StackRequest.of(name, ""));

        actions().resources().markUnhealthy(name, "r", "does not answer");
        assertThat(actions().previews().ofUpdate(name, same).changes())
                .extracting(ResourceChange::kind)
                .containsExactly(ResourceChange.Kind.REPLACED);

        actions().resources().markHealthy(name, "r", "answers again");
        assertThat(actions().previews().ofUpdate(name, same).changes())
                .extracting(ResourceChange::kind)
                .doesNotContain(ResourceChange.Kind.REPLACED);
    }

    @Test
    void aHookWaitsUntilItIsCleared() {
        StackRequest hooked = request(value("one"))
                .withEnvironment("resource_registry: { resources: { r: { hooks: pre-create } } }\n");
        CompletableFuture<DeployResult> creation =
                Background.start(() -> deployer().deploy(hooked, NONE));
        until(now -> !actions().resources().hooks(name, 0).isEmpty());

        WaitingHook hook = actions().resources().hooks(name, 0).get(0);
        assertThat(hook.resource() + " " + hook.hook()).isEqualTo("r pre-create");
        actions().resources().clearHook(name, "r", "pre-create");

        assertThat(creation.join().stack().status()).isEqualTo(StackStatus.parse("CREATE_COMPLETE"));
        assertThat(actions().resources().hooks(name, 0)).isEmpty();
        assertThat(refused(() -> actions().resources().clearHook(name, "r", "pre-create")))
                .hasMessageContaining("kiln stack hook poll");
    }
}
