package wrong;

import dev.kiln.App;
import dev.kiln.RawResource;
import dev.kiln.Stack;
import java.util.Map;

final class UnknownAttribute extends Stack {
    UnknownAttribute(App app) {
        super(app, "shop");
        RawResource net = RawResource.create(this, "net", "OS::Neutron::Net", Map.of());
        output("mtu", net.attributeNamed("mtuu"));
    }
}
