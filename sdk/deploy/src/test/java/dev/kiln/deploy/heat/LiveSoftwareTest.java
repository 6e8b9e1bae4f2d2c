package dev.kiln.deploy.heat;

import dev.kiln.deploy.inspect.Software;
import dev.kiln.deploy.inspect.SoftwareContract;
import org.junit.jupiter.api.Tag;

@Tag("live")
class LiveSoftwareTest extends SoftwareContract {

    private static final HeatSoftware SOFTWARE = new HeatSoftware(LiveCloud.connect());

    @Override
    protected Software software() {
        return SOFTWARE;
    }
}
