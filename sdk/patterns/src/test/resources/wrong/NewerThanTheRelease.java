package wrong;

import dev.kiln.App;
import dev.kiln.Stack;
import dev.kiln.resources.neutron.NeutronSecurityGroup;
import dev.kiln.schema.OpenStackRelease;

final class NewerThanTheRelease extends Stack {
    NewerThanTheRelease(App app) {
        super(app, "shop");
        target(OpenStackRelease.ZED);
        NeutronSecurityGroup.create(this, "group", g -> g
                .stateful(true));
    }
}
