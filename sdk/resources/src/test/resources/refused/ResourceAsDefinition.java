package refused;

import dev.kiln.Stack;
import dev.kiln.resources.heat.HeatAutoScalingGroup;
import dev.kiln.resources.neutron.NeutronRouter;

final class ResourceAsDefinition {
    void write(Stack stack, NeutronRouter router) {
        HeatAutoScalingGroup.create(stack, "g", g -> g.resource(router));
    }
}
