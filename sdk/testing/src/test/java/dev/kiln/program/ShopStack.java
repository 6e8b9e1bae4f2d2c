package dev.kiln.program;

import dev.kiln.App;
import dev.kiln.Condition;
import dev.kiln.DeletionPolicy;
import dev.kiln.Fn;
import dev.kiln.Parameter;
import dev.kiln.Stack;
import dev.kiln.resources.cinder.CinderVolume;
import dev.kiln.resources.neutron.NeutronPort;
import dev.kiln.resources.neutron.NeutronSecurityGroup;
import dev.kiln.resources.nova.NovaServer;
import java.util.Map;

final class ShopStack extends Stack {
    ShopStack(App app) {
        super(app, "shop");
        description("A shop.");
        Parameter<String> size =
                stringParameter("size", p -> p.defaultValue("small").allowedValues("small", "big"));
        Parameter<String> password = stringParameter("password", p -> p.hidden());
        Condition big = condition("big", Fn.equal(size, "big"));
        NeutronSecurityGroup group = NeutronSecurityGroup.create(
                this,
                "group",
                g -> g.rules(r -> r.protocol("tcp").portRangeMin(443).portRangeMax(443))
                        .rules(r -> r.protocol("icmp")));
        NeutronPort port =
                NeutronPort.create(this, "port", p -> p.network("private").securityGroups(group));
        NovaServer web = NovaServer.create(
                this,
                "web",
                s -> s.image("debian")
                        .flavor(Fn.iff(big, "m1.large", "m1.small"))
                        .networks(n -> n.port(port))
                        .metadata(Map.of("role", "web"))
                        .adminPass(password)
                        .userData("#cloud-config\npackages: [nginx, certbot]\n"));
        CinderVolume spare = CinderVolume.create(this, "spare", v -> v.size(10));
        spare.onlyIf(big);
        spare.dependsOn(web);
        spare.deletionPolicy(DeletionPolicy.RETAIN);
        new TierStack(this, web.attributes().name());
        output("name", "Name of the server.", web.attributes().name());
    }
}
