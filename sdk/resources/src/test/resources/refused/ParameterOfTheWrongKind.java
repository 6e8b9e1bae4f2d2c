package refused;

import dev.kiln.Stack;
import dev.kiln.resources.neutron.NeutronNetworkRef;
import dev.kiln.resources.nova.NovaServer;

final class ParameterOfTheWrongKind {
    void write(Stack stack) {
        NovaServer.create(stack, "s", s -> s.flavor(NeutronNetworkRef.parameter(stack, "n", p -> {})));
    }
}
