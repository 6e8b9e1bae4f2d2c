package refused;

import dev.kiln.Stack;
import dev.kiln.resources.nova.NovaServer;

final class NotConstructed {
    void write(Stack stack) {
        new NovaServer(stack, "s", null);
    }
}
