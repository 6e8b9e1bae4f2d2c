package refused;

import dev.kiln.Stack;
import dev.kiln.resources.nova.NovaServer;

final class MissingName {
    void write(Stack stack) {
        NovaServer.create(stack, s -> s.flavor("m1.small"));
    }
}
