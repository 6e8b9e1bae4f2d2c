package wrong;

import dev.kiln.App;
import dev.kiln.Stack;
import dev.kiln.resources.neutron.NeutronSubnet;

final class SubnetWithIpv6ModeForIpv4 extends Stack {
    SubnetWithIpv6ModeForIpv4(App app) {
        super(app, "shop");
        NeutronSubnet.create(this, "subnet", s -> s
                .network("private")
                .cidr("10.0.0.0/24")
                .ipv6AddressMode("slaac"));
    }
}
