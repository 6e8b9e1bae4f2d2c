package wrong;

import dev.kiln.App;
import dev.kiln.Stack;
import dev.kiln.patterns.policy.StarterPack;
import dev.kiln.resources.neutron.NeutronSecurityGroup;

final class WorldOpenSsh extends Stack {
    WorldOpenSsh(App app) {
        super(app, "shop");
        app.policy(StarterPack.policy());
        NeutronSecurityGroup.create(this, "group", g -> g
                .rules(r -> r
                        .protocol("tcp")
                        .portRangeMin(20)
                        .portRangeMax(23)
                        .remoteIpPrefix("::/0")
                        .ethertype("IPv6")));
    }
}
