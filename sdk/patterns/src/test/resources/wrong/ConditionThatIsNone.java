package wrong;

import dev.kiln.App;
import dev.kiln.Expr;
import dev.kiln.Stack;
import dev.kiln.hot.expr.ListNode;
import dev.kiln.hot.expr.StringNode;
import dev.kiln.resources.neutron.NeutronNet;

final class ConditionThatIsNone extends Stack {
    ConditionThatIsNone(App app) {
        super(app, "shop");
        Expr<Boolean> text = () -> new StringNode("yes");
        Expr<Boolean> list = () -> ListNode.of(new StringNode("yes"));
        NeutronNet.create(this, "net", n -> {})
                .onlyIf(condition("strange", list));
    }
}
