package wrong;

import dev.kiln.App;
import dev.kiln.Condition;
import dev.kiln.Fn;
import dev.kiln.Stack;
import dev.kiln.resources.neutron.NeutronNet;

final class ConditionComparedWithAnother extends Stack {
    ConditionComparedWithAnother(App app) {
        super(app, "shop");
        Condition one = condition("one", Fn.equal("a", "b"));
        Condition two = condition("two", Fn.equal(one, true));
        NeutronNet.create(this, "net", n -> {}).onlyIf(two);
    }
}
