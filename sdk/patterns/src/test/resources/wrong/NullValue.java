package wrong;

import dev.kiln.App;
import dev.kiln.Stack;
import dev.kiln.resources.nova.NovaServer;

final class NullValue extends Stack {
    NullValue(App app) {
        super(app, "shop");
        String unset = System.getProperty("wrong.unset");
        NovaServer.create(this, "server", s -> s
                .image("debian")
                .flavor("m1.small")
                .keyName(unset));
    }
}
