package refused;

import dev.kiln.Stack;
import dev.kiln.resources.nova.NovaServer;

final class MissingProperties {
    void write(Stack stack) {
        NovaServer.create(stack, "s");
    }
}
