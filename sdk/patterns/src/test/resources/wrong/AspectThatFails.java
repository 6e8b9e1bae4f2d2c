package wrong;

import dev.kiln.App;
import dev.kiln.Stack;
import dev.kiln.resources.neutron.NeutronNet;

final class AspectThatFails extends Stack {
    AspectThatFails(App app) {
        super(app, "shop");
        app.aspect(resource -> {
            throw new IllegalStateException("no name for it");
        });
        NeutronNet.create(this, "one", n -> {});
        NeutronNet.create(this, "two", n -> {});
    }
}
