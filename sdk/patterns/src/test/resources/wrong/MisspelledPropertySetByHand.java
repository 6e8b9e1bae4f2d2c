package wrong;

import dev.kiln.App;
import dev.kiln.Stack;
import dev.kiln.resources.nova.NovaServer;

final class MisspelledPropertySetByHand extends Stack {
    MisspelledPropertySetByHand(App app) {
        super(app, "shop");
        NovaServer server = NovaServer.create(this, "server", s -> s.image("debian").flavor("m1.small"));

        server.properties().set("keyname", "ops");
    }
}
