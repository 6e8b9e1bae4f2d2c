package wrong;

import dev.kiln.App;
import dev.kiln.Stack;
import dev.kiln.resources.neutron.NeutronSecurityGroup;

final class OutOfRange extends Stack {
    OutOfRange(App app) {
        super(app, "shop");
        NeutronSecurityGroup.create(this, "group", g -> g
                .rules(r -> r.protocol("tcp").portRangeMin(80).portRangeMax(80))
                .rules(r -> r
                        .protocol("tcp")
                        .portRangeMin(80)
                        .portRangeMax(80_000)));
    }
}
