package refused;

import dev.kiln.Stack;
import dev.kiln.resources.neutron.NeutronRouter;
import dev.kiln.resources.neutron.NeutronSubnet;

final class RouterAsNetwork {
    void write(Stack stack, NeutronRouter router) {
        NeutronSubnet.create(stack, "s", s -> s.network(router));
    }
}
