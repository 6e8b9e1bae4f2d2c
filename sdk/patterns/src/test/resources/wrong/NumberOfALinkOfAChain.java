package wrong;

import dev.kiln.App;
import dev.kiln.Member;
import dev.kiln.MemberScope;
import dev.kiln.Stack;
import dev.kiln.resources.heat.HeatResourceChain;
import dev.kiln.resources.neutron.NeutronNet;

final class NumberOfALinkOfAChain extends Stack {
    NumberOfALinkOfAChain(App app) {
        super(app, "shop");
        Member<Numbered> link = Member.of(this, "link", Numbered::new);
        HeatResourceChain.create(this, "steps", c -> c.resources(link));
    }

    static final class Numbered extends Stack {
        Numbered(MemberScope scope, String id) {
            super(scope, id);
            NeutronNet.create(this, "net", n -> n.name(scope.index()));
        }
    }
}
