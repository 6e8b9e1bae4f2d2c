package wrong;

import dev.kiln.App;
import dev.kiln.Component;
import dev.kiln.Stack;
import dev.kiln.resources.neutron.NeutronNet;

final class NestedParameterWithoutValue extends Stack {
    NestedParameterWithoutValue(App app) {
        super(app, "shop");
        Tier tier = new Tier(this, "tier");
        NeutronNet.create(tier, "net", n -> n
                .name(tier.stringParameter("name", p -> {})));
    }

    static final class Tier extends Stack {
        Tier(Component scope, String id) {
            super(scope, id);
        }
    }
}
