package wrong;

import dev.kiln.App;
import dev.kiln.Stack;
import dev.kiln.resources.nova.NovaServer;

final class NotAnAllowedValue extends Stack {
    NotAnAllowedValue(App app) {
        super(app, "shop");
        NovaServer.create(this, "server", s -> s
                .image("debian")
                .flavor("m1.small")
                .diskConfig("SOMETIMES"));
    }
}
