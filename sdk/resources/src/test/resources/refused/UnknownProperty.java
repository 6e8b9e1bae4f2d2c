package refused;

import dev.kiln.Stack;
import dev.kiln.resources.nova.NovaServer;

final class UnknownProperty {
    void write(Stack stack) {
        NovaServer.create(stack, "s", s -> s.flavour("m1.small"));
    }
}
