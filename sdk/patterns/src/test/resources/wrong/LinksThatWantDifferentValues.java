package wrong;

import dev.kiln.App;
import dev.kiln.Component;
import dev.kiln.Member;
import dev.kiln.Stack;
import dev.kiln.resources.heat.HeatResourceChain;
import dev.kiln.resources.neutron.NeutronNet;

final class LinksThatWantDifferentValues extends Stack {
    LinksThatWantDifferentValues(App app) {
        super(app, "shop");
        Member<Tier> first = Member.of(this, "first", Tier::new);
        Member<Tier> second = Member.of(this, "second", Tier::new);
        NeutronNet.create(first.stack(), "net", n -> n.name(first.stack().stringParameter("name", p -> p.value("one"))));
        NeutronNet.create(second.stack(), "net", n -> n.name(second.stack().stringParameter("name", p -> p.value("two"))));
        HeatResourceChain.create(this, "steps", c -> c.resources(first, second));
    }

    static final class Tier extends Stack {
        Tier(Component scope, String id) {
            super(scope, id);
        }
    }
}
