package wrong;

import dev.kiln.App;
import dev.kiln.Stack;
import dev.kiln.resources.neutron.NeutronNet;

final class DependencyOnAnotherApp extends Stack {
    DependencyOnAnotherApp(App app) {
        super(app, "shop");
        Named other = new Named(new App());
        NeutronNet.create(this, "port", p -> {}).dependsOn(other.net);
    }

    static final class Named extends Stack {
        final NeutronNet net;

        Named(App app) {
            super(app, "platform");
            net = NeutronNet.create(this, "net", n -> {});
        }
    }
}
