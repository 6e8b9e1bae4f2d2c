package wrong;

import dev.kiln.App;
import dev.kiln.Stack;
import dev.kiln.resources.neutron.NeutronNet;

final class StacksThatNeedEachOther {
    StacksThatNeedEachOther(App app) {
        Named one = new Named(app, "one");
        Named two = new Named(app, "two");
        one.output("theirs", two.net.ref());
        two.output("theirs", one.net.ref());
    }

    static final class Named extends Stack {
        final NeutronNet net;

        Named(App app, String name) {
            super(app, name);
            net = NeutronNet.create(this, "net", n -> {});
        }
    }
}
