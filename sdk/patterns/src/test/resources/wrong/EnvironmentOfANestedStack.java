package wrong;

import dev.kiln.App;
import dev.kiln.Component;
import dev.kiln.Stack;
import dev.kiln.resources.neutron.NeutronNet;

final class EnvironmentOfANestedStack extends Stack {
    EnvironmentOfANestedStack(App app) {
        super(app, "shop");
        new Tier(this, "tier");
    }

    static final class Tier extends Stack {
        Tier(Component scope, String id) {
            super(scope, id);
            environment(e -> e.type("Acme::Net", "OS::Neutron::Net"));
            NeutronNet.create(this, "net", n -> {});
        }
    }
}
