package wrong;

import dev.kiln.App;
import dev.kiln.Stack;
import dev.kiln.patterns.policy.StarterPack;
import dev.kiln.resources.nova.NovaServer;

final class PlainTextSecret extends Stack {
    PlainTextSecret(App app) {
        super(app, "shop");
        app.policy(StarterPack.policy());
        NovaServer.create(this, "server", s -> s
                .image("debian")
                .flavor("m1.small")
                .securityGroups("web")
                .adminPass("hunter2"));
    }
}
