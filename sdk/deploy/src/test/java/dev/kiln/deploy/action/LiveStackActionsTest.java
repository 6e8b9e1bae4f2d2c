package dev.kiln.deploy.action;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Every operation by the Heat of the cloud that OS_CLOUD names (demo if it names none). */
@Tag("live")
class LiveStackActionsTest extends StackActionsContract {

    private static final HeatSide HEAT = HeatSide.fromSystem();

    @Override
    Side side() {
        return HEAT;
    }

    @AfterEach
    void leaveNothingBehind() throws InterruptedException {
        HEAT.remove(name);
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
