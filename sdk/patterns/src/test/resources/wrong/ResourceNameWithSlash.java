package wrong;

import dev.kiln.App;
import dev.kiln.Stack;
import dev.kiln.resources.neutron.NeutronNet;

final class ResourceNameWithSlash extends Stack {
    ResourceNameWithSlash(App app) {
        super(app, "shop");
        NeutronNet.create(this, "net/private", n -> {});
    }
}
