package wrong;

import dev.kiln.App;
import dev.kiln.Stack;
import dev.kiln.resources.nova.NovaServer;

final class ServerWithTwoBootSources extends Stack {
    ServerWithTwoBootSources(App app) {
        super(app, "shop");
        NovaServer.create(this, "server", s -> s
                .flavor("m1.small")
                .image("debian")
                .networks(n -> n.port("p").network("private"))
                .blockDeviceMappingV2(d -> d.volumeId("v").image("debian")));
    }
}
