package refused;

import dev.kiln.Stack;
import dev.kiln.resources.neutron.NeutronNet;

final class TextForBoolean {
    void write(Stack stack) {
        NeutronNet.create(stack, "n", n -> n.adminStateUp("yes"));
    }
}
