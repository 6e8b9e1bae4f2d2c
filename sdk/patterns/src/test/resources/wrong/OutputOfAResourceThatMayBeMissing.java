package wrong;

import dev.kiln.App;
import dev.kiln.Condition;
import dev.kiln.Fn;
import dev.kiln.Stack;
import dev.kiln.resources.neutron.NeutronNet;

final class OutputOfAResourceThatMayBeMissing extends Stack {
    OutputOfAResourceThatMayBeMissing(App app) {
        super(app, "shop");
        Condition big = condition("big", Fn.equal(stringParameter("size", p -> {}), "big"));
        NeutronNet net = NeutronNet.create(this, "net", n -> {});
        net.onlyIf(big);
        output("net", net.ref());
    }
}
