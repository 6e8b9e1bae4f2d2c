package dev.kiln.deploy.action;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.deploy.DeployException;
import dev.kiln.deploy.Deployer;
import dev.kiln.deploy.StackInfo;
import dev.kiln.deploy.StackStatus;
import dev.kiln.deploy.cloud.CloudConfigLoader;
import dev.kiln.deploy.heat.HeatActions;
import dev.kiln.deploy.heat.HeatApi;
import dev.kiln.deploy.heat.HeatDeployer;
import dev.kiln.deploy.openstack.OpenStack;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Every operation by the Heat of the cloud that OS_CLOUD names (demo if it names none). */
@Tag("live")
class LiveStackActionsTest extends StackActionsContract {

    private static final HeatApi HEAT = new HeatApi(OpenStack.connect(
            CloudConfigLoader.fromSystem().load(System.getenv().getOrDefault("OS_CLOUD", "demo"))));

    @Override
    StackActions actions() {
        return new HeatActions(HEAT);
    }

    @Override
    Deployer deployer() {
        return new HeatDeployer(HEAT);
    }

    @Override
    StackInfo look(String stack) {
        return HEAT.find(stack).orElse(null);
    }

    @Override
    void untilWaits(String resource) {
        until(now -> HEAT.resources(now, 0).stream()
                .anyMatch(r -> r.name().equals(resource) && r.status().isInProgress()));
    }

    @AfterEach
    void leaveNothingBehind() throws InterruptedException {
        for (int attempt = 0; attempt < 180; attempt++) {
            var left = HEAT.find(name);
            if (left.isEmpty()) {
                return;
            }
            if (left.get().status().equals(StackStatus.parse("SUSPEND_COMPLETE"))) {
                HEAT.action(left.get(), "resume");
            } else if (!left.get().status().action().equals("DELETE")) {
                HEAT.delete(left.get());
            }
            Thread.sleep(500);
        }
        throw new AssertionError("stack " + name + " cannot be removed");
    }

    @Test
    void alarmsAreNotHeats() {
        assertThat(refused(() -> actions().resources().fireAlarm(name, "alarm", "alarm")))
                .satisfies(e -> assertThat(e.kind()).isEqualTo(DeployException.Kind.NOT_ALLOWED))
                .hasMessageContaining("kiln stack signal");
    }

    @Test
    void anActionThatTakesTooLongFails() {
        String slow = template("""
                resources:
                  slow:
                    type: OS::Heat::TestResource
                    properties: { action_wait_secs: { create: 70, delete: 0 } }
                """);
        assertThat(refused(() -> deployer().deploy(request(slow).withTimeoutMinutes(1), NONE)))
                .hasMessageContaining("imed out");
    }
}
