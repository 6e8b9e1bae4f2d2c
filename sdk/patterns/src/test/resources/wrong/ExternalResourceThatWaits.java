package wrong;

import dev.kiln.App;
import dev.kiln.Stack;
import dev.kiln.resources.neutron.NeutronNet;

final class ExternalResourceThatWaits extends Stack {
    ExternalResourceThatWaits(App app) {
        super(app, "shop");
        NeutronNet first = NeutronNet.create(this, "first", n -> {});
        NeutronNet net = NeutronNet.create(this, "net", n -> {});
        net.externalId("4711");
        net.dependsOn(first);
    }
}
