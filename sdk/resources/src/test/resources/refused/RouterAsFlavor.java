package refused;

import dev.kiln.Stack;
import dev.kiln.resources.neutron.NeutronRouter;
import dev.kiln.resources.nova.NovaServer;

final class RouterAsFlavor {
    void write(Stack stack, NeutronRouter router) {
        NovaServer.create(stack, "s", s -> s.flavor(router));
    }
}
