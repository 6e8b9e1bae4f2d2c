package wrong;

import dev.kiln.App;
import dev.kiln.Stack;
import dev.kiln.resources.neutron.NeutronNet;

final class RawPropertyThatHeatDoesNotKnow extends Stack {
    RawPropertyThatHeatDoesNotKnow(App app) {
        super(app, "shop");
        NeutronNet net = NeutronNet.create(this, "net", n -> {});
        net.rawProperty("mtuu", 1400);
    }
}
