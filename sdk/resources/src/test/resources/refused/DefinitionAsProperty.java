package refused;

import dev.kiln.Stack;
import dev.kiln.resources.neutron.NeutronRouter;
import dev.kiln.resources.nova.NovaServer;

final class DefinitionAsProperty {
    void write(Stack stack) {
        NovaServer.create(stack, "s", s -> s.image(NeutronRouter.definition(r -> {})));
    }
}
