package wrong;

import dev.kiln.App;
import dev.kiln.Condition;
import dev.kiln.Fn;
import dev.kiln.Stack;
import dev.kiln.resources.neutron.NeutronNet;

final class TwoConditionsOfOneName extends Stack {
    TwoConditionsOfOneName(App app) {
        super(app, "shop");
        Condition one = condition("big", Fn.equal("a", "b"));
        Condition two = condition("big", Fn.equal("a", "c"));
        NeutronNet.create(this, "net", n -> {}).onlyIf(one);
        NeutronNet.create(this, "other", n -> {}).onlyIf(two);
    }
}
