package refused;

import dev.kiln.Stack;
import dev.kiln.resources.neutron.NeutronPort;
import dev.kiln.resources.neutron.NeutronRouter;

final class RouterInListOfGroups {
    void write(Stack stack, NeutronRouter router) {
        NeutronPort.create(stack, "p", p -> p.securityGroups(router));
    }
}
