package refused;

import dev.kiln.Stack;
import dev.kiln.resources.neutron.NeutronPort;
import dev.kiln.resources.neutron.NeutronRouter;
import java.util.List;

final class RouterInIterableOfGroups {
    void write(Stack stack, NeutronRouter router) {
        NeutronPort.create(stack, "p", p -> p.securityGroups(List.of(router)));
    }
}
