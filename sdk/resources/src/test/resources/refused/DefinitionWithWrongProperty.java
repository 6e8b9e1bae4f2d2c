package refused;

import dev.kiln.resources.nova.NovaServer;

final class DefinitionWithWrongProperty {
    void write() {
        NovaServer.definition(s -> s.size(3));
    }
}
