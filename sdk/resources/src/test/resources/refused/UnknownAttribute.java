package refused;

import dev.kiln.Stack;
import dev.kiln.resources.neutron.NeutronRouter;

final class UnknownAttribute {
    void write(Stack stack, NeutronRouter router) {
        stack.output("o", router.attributes().addresses());
    }
}
