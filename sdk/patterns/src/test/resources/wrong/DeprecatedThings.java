package wrong;

import dev.kiln.App;
import dev.kiln.RawResource;
import dev.kiln.Stack;
import dev.kiln.resources.cinder.CinderVolume;
import dev.kiln.resources.nova.NovaServer;
import java.util.Map;

final class DeprecatedThings extends Stack {
    DeprecatedThings(App app) {
        super(app, "shop");
        NovaServer server = NovaServer.create(this, "server", s -> s
                .image("debian")
                .flavor("m1.small"));
        output("address", server.attributes().firstAddress());
        RawResource.create(this, "alarm", "OS::Aodh::Alarm", Map.of("meter_name", "cpu", "threshold", 80));
        CinderVolume.create(this, "data", v -> v.size(1).imageRef("debian"));
        fails();
    }

    private void fails() {
        RawResource.create(this, "wrong", "OS::Heat::RandomString", Map.of("length", 0));
    }
}
