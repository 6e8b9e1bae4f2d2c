package wrong;

import dev.kiln.App;
import dev.kiln.Stack;
import dev.kiln.resources.neutron.NeutronNet;

final class ValueWithoutOuterStack extends Stack {
    ValueWithoutOuterStack(App app) {
        super(app, "shop");
        NeutronNet.create(this, "net", n -> n
                .name(stringParameter("name", p -> p.value("private"))));
    }
}
