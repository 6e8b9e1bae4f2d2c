package wrong;

import dev.kiln.App;
import dev.kiln.Stack;
import dev.kiln.resources.nova.NovaServer;
import java.util.Map;

final class LiteralThatWouldBeACall extends Stack {
    LiteralThatWouldBeACall(App app) {
        super(app, "shop");
        NovaServer.create(this, "server", s -> s
                .image("debian")
                .flavor("m1.small")
                .metadata(Map.of("get_param", "size")));
    }
}
