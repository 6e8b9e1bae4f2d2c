package wrong;

import dev.kiln.App;
import dev.kiln.Stack;
import dev.kiln.resources.neutron.NeutronNet;

final class TwoResourcesOfOneName extends Stack {
    TwoResourcesOfOneName(App app) {
        super(app, "shop");
        NeutronNet.create(this, "net", n -> {});
        NeutronNet.create(this, "net", n -> n.name("other"));
    }
}
