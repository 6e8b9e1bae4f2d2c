package wrong;

import dev.kiln.App;
import dev.kiln.Stack;
import dev.kiln.resources.neutron.NeutronNet;

final class ResourcesThatWaitForEachOther extends Stack {
    ResourcesThatWaitForEachOther(App app) {
        super(app, "shop");
        NeutronNet one = NeutronNet.create(this, "one", n -> {});
        NeutronNet two = NeutronNet.create(this, "two", n -> {});
        one.dependsOn(two);
        two.dependsOn(one);
    }
}
