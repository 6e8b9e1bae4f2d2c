package wrong;

import dev.kiln.App;
import dev.kiln.Parameter;
import dev.kiln.Stack;
import dev.kiln.resources.neutron.NeutronNet;
import dev.kiln.resources.nova.NovaServer;

final class SeveralMistakesAtOnce extends Stack {
    SeveralMistakesAtOnce(App app) {
        super(app, "shop");
        Parameter<String> unused = stringParameter("unused", p -> {});
        NeutronNet net = NeutronNet.create(this, "net", n -> {});
        NovaServer.create(this, "web", s -> s
                .image("debian")
                .networks(n -> n.network(net)));
        NovaServer.create(this, "database", s -> s
                .flavor("m1.small")
                .diskConfig("BIG"));
    }
}
