package refused;

import dev.kiln.Stack;
import dev.kiln.resources.nova.NovaServer;

final class NumberInListOfTexts {
    void write(Stack stack) {
        NovaServer.create(stack, "s", s -> s.tags("a", 1));
    }
}
