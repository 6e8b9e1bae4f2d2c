package wrong;

import dev.kiln.App;
import dev.kiln.Stack;
import dev.kiln.resources.nova.NovaServer;

final class MissingProperty extends Stack {
    MissingProperty(App app) {
        super(app, "shop");
        NovaServer.create(this, "server", s -> s
                .image("debian")
                .keyName("ops"));
    }
}
