package wrong;

import dev.kiln.App;
import dev.kiln.Stack;
import dev.kiln.resources.neutron.NeutronNet;

final class ExpressionInAnEnvironment extends Stack {
    ExpressionInAnEnvironment(App app) {
        super(app, "shop");
        NeutronNet net = NeutronNet.create(this, "net", n -> {});
        output("size", stringParameter("size", p -> {}));
        environment(e -> e
                .parameter("size", net.ref()));
    }
}
