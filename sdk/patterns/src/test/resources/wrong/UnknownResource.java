package wrong;

import dev.kiln.App;
import dev.kiln.Expr;
import dev.kiln.Stack;
import dev.kiln.hot.expr.GetResource;
import dev.kiln.hot.expr.StringNode;
import dev.kiln.resources.neutron.NeutronNet;

final class UnknownResource extends Stack {
    UnknownResource(App app) {
        super(app, "shop");
        Expr<String> typo = () -> new GetResource(new StringNode("serverr"));
        NeutronNet.create(this, "server", n -> {});
        output("id", typo);
    }
}
