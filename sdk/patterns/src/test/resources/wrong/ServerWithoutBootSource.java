package wrong;

import dev.kiln.App;
import dev.kiln.Stack;
import dev.kiln.resources.nova.NovaServer;

final class ServerWithoutBootSource extends Stack {
    ServerWithoutBootSource(App app) {
        super(app, "shop");
        NovaServer.create(this, "server", s -> s.flavor("m1.small"));
    }
}
