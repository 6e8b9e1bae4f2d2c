package wrong;

import dev.kiln.App;
import dev.kiln.Stack;
import dev.kiln.resources.neutron.NeutronPort;
import dev.kiln.resources.neutron.NeutronSubnet;

final class WrongFormat extends Stack {
    WrongFormat(App app) {
        super(app, "shop");
        NeutronPort.create(this, "port", p -> p
                .network("private")
                .macAddress("00:11:22:33:44"));
        NeutronSubnet.create(this, "subnet", s -> s
                .network("private")
                .cidr("10.0.0.0/33"));
    }
}
