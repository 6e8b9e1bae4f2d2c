package refused;

import dev.kiln.App;
import dev.kiln.resources.nova.NovaServer;

final class AppAsScope {
    void write() {
        NovaServer.create(new App(), "s", s -> s.flavor("m1.small"));
    }
}
