package refused;

import dev.kiln.resources.neutron.NeutronPort;

final class PolicyOfAnotherType {
    void write(NeutronPort port) {
        port.updatePolicy(p -> p.rollingUpdate(r -> r.minInService(1)));
    }
}
