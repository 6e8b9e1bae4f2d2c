package wrong;

import dev.kiln.App;
import dev.kiln.Expr;
import dev.kiln.Stack;
import dev.kiln.hot.expr.GetParam;
import dev.kiln.hot.expr.StringNode;
import dev.kiln.resources.neutron.NeutronNet;

final class UnknownParameter extends Stack {
    UnknownParameter(App app) {
        super(app, "shop");
        Expr<String> typo = () -> new GetParam(new StringNode("sise"));
        NeutronNet.create(this, "net", n -> n
                .name(typo));
        output("size", stringParameter("size", p -> {}));
    }
}
