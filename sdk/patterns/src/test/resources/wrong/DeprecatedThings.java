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
                .flavor("m1.small")
                .personality(Map.of("/etc/motd", "Welcome")));
        output("address", server.attributes().firstAddress());
        RawResource.create(this, "alarm", "OS::Aodh::Alarm", Map.of("meter_name", "cpu", "threshold", 80));
        RawResource.create(this, "zone", "OS::Designate::Domain", Map.of("name", "example.org.", "email", "ops@example.org"));
        CinderVolume.create(this, "data", v -> v.size(1).imageRef("debian"));
    }
}
