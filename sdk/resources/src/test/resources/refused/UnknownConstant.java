package refused;

import dev.kiln.Stack;
import dev.kiln.resources.nova.NovaServer;

final class UnknownConstant {
    void write(Stack stack) {
        NovaServer.create(stack, "s", s -> s.diskConfig(NovaServer.DiskConfig.SOMETIMES));
    }
}
