package refused;

import dev.kiln.Stack;
import dev.kiln.resources.nova.NovaServer;

final class ConstantOfAnother {
    void write(Stack stack) {
        NovaServer.create(stack, "s", s -> s.flavorUpdatePolicy(NovaServer.DiskConfig.AUTO));
    }
}
