package wrong;

import dev.kiln.App;
import dev.kiln.Expr;
import dev.kiln.Fn;
import dev.kiln.Stack;
import dev.kiln.hot.expr.StringNode;
import dev.kiln.resources.neutron.NeutronNet;

final class UnknownCondition extends Stack {
    UnknownCondition(App app) {
        super(app, "shop");
        Expr<Boolean> typo = () -> new StringNode("bigg");
        NeutronNet.create(this, "net", n -> n
                .name(Fn.iff(typo, "large", "small")));
        output("one", Fn.iff(condition("big", Fn.equal("a", "b")), "large", "small"));
    }
}
