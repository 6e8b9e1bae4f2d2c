package refused;

import dev.kiln.Stack;
import dev.kiln.resources.cinder.CinderVolumeAttachment;
import dev.kiln.resources.neutron.NeutronPort;

final class PortAsServer {
    void write(Stack stack, NeutronPort port) {
        CinderVolumeAttachment.create(stack, "a", a -> a.instanceUuid(port));
    }
}
