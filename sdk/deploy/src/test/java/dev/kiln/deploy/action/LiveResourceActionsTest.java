package dev.kiln.deploy.action;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.deploy.DeployException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Every operation on a resource by the Heat of the cloud that OS_CLOUD names (demo if it names none). */
@Tag("live")
class LiveResourceActionsTest extends ResourceActionsContract {

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
    void alarmsAreNotHeats() {
        assertThat(refused(() -> actions().resources().fireAlarm(name, "alarm", "alarm")))
                .satisfies(e -> assertThat(e.kind()).isEqualTo(DeployException.Kind.NOT_ALLOWED))
                .hasMessageContaining("kiln stack signal");
    }
}
