package wrong;

import dev.kiln.App;
import dev.kiln.Condition;
import dev.kiln.Fn;
import dev.kiln.Stack;
import dev.kiln.resources.neutron.NeutronNet;

final class AttributeInCondition extends Stack {
    AttributeInCondition(App app) {
        super(app, "shop");
        NeutronNet net = NeutronNet.create(this, "net", n -> {});
        Condition up = condition("up", Fn.equal(net.attributes().status(), "ACTIVE"));
        NeutronNet.create(this, "other", n -> {}).onlyIf(up);
    }
}
