package refused;

import dev.kiln.resources.nova.NovaServer;

final class MissingScope {
    void write() {
        NovaServer.create("s", s -> s.flavor("m1.small"));
    }
}
