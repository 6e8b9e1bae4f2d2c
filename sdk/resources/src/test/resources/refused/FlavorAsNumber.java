package refused;

import dev.kiln.Stack;
import dev.kiln.resources.nova.NovaServer;

final class FlavorAsNumber {
    void write(Stack stack) {
        NovaServer.create(stack, "s", s -> s.flavor(3));
    }
}
