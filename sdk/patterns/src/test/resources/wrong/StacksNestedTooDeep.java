package wrong;

import dev.kiln.App;
import dev.kiln.Component;
import dev.kiln.Stack;
import dev.kiln.resources.neutron.NeutronNet;

final class StacksNestedTooDeep extends Stack {
    StacksNestedTooDeep(App app) {
        super(app, "shop");
        Stack inner = this;
        for (int level = 0; level < 6; level++) {
            inner = new Tier(inner, "tier" + level);
        }
        NeutronNet.create(inner, "net", n -> {});
    }

    static final class Tier extends Stack {
        Tier(Component scope, String id) {
            super(scope, id);
        }
    }
}
