package wrong;

import dev.kiln.App;
import dev.kiln.Condition;
import dev.kiln.Expr;
import dev.kiln.Fn;
import dev.kiln.Stack;
import dev.kiln.hot.expr.StringNode;
import dev.kiln.resources.neutron.NeutronNet;

final class ConditionsInACircle extends Stack {
    ConditionsInACircle(App app) {
        super(app, "shop");
        Expr<Boolean> later = () -> new StringNode("second");
        Condition first = condition("first", Fn.not(later));
        Condition second = condition("second", Fn.not(first));
        NeutronNet.create(this, "net", n -> {}).onlyIf(second);
    }
}
