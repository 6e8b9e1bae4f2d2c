package wrong;

import dev.kiln.App;
import dev.kiln.Stack;
import dev.kiln.patterns.aspect.Defaults;
import dev.kiln.resources.nova.NovaServer;

final class MisspelledPropertyByAnAspect extends Stack {
    MisspelledPropertyByAnAspect(App app) {
        super(app, "shop");
        app.aspect(Defaults.of("OS::Nova::Server", "config-drive", true));
        NovaServer.create(this, "server", s -> s.image("debian").flavor("m1.small"));
    }
}
