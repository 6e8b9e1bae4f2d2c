package wrong;

import dev.kiln.App;
import dev.kiln.Stack;
import dev.kiln.resources.neutron.NeutronSubnet;

final class MissingNestedProperty extends Stack {
    MissingNestedProperty(App app) {
        super(app, "shop");
        NeutronSubnet.create(this, "subnet", s -> s
                .network("private")
                .cidr("10.0.0.0/24")
                .hostRoutes(r -> r.destination("10.1.0.0/16")));
    }
}
