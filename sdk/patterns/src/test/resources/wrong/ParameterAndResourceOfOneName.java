package wrong;

import dev.kiln.App;
import dev.kiln.Parameter;
import dev.kiln.Stack;
import dev.kiln.resources.neutron.NeutronNet;

final class ParameterAndResourceOfOneName extends Stack {
    ParameterAndResourceOfOneName(App app) {
        super(app, "shop");
        Parameter<String> net = stringParameter("net", p -> {});
        NeutronNet.create(this, "net", n -> n.name(net));
    }
}
