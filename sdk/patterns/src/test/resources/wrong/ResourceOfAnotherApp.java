package wrong;

import dev.kiln.App;
import dev.kiln.Stack;
import dev.kiln.resources.neutron.NeutronNet;
import dev.kiln.resources.neutron.NeutronPort;

final class ResourceOfAnotherApp extends Stack {
    ResourceOfAnotherApp(App app) {
        super(app, "shop");
        Named other = new Named(new App());
        NeutronPort.create(this, "port", p -> p
                .network(other.net));
    }

    static final class Named extends Stack {
        final NeutronNet net;

        Named(App app) {
            super(app, "platform");
            net = NeutronNet.create(this, "net", n -> {});
        }
    }
}
