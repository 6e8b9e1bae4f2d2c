package refused;

import dev.kiln.Stack;
import dev.kiln.resources.nova.NovaServer;

final class SetterAfterText {
    void write(Stack stack) {
        NovaServer.create(stack, "s", s -> s.image("a").toString().flavor("b"));
    }
}
