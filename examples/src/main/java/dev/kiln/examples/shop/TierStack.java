package dev.kiln.examples.shop;

import dev.kiln.Component;
import dev.kiln.Expr;
import dev.kiln.Parameter;
import dev.kiln.Stack;
import dev.kiln.resources.neutron.NeutronPort;
import dev.kiln.resources.nova.NovaServer;
import java.util.Map;

/** One server and its port: a nested stack, used once for each tier. */
public final class TierStack extends Stack {

    private final NovaServer server;

    /**
     * Declares a tier.
     *
     * @param scope the stack that holds the tier
     * @param id the tier's name
     * @param platform the stack that has the network
     * @param peer what the server finds in its metadata: where the tier behind it listens
     */
    public TierStack(Component scope, String id, PlatformStack platform, Expr<String> peer) {
        super(scope, id);
        Parameter<String> behind = stringParameter(
                "peer",
                p -> p.description("Where the tier behind this one listens.").value(peer));
        NeutronPort port =
                NeutronPort.create(this, "port", p -> p.network(platform.net()).securityGroups(platform.firewall()));
        server = NovaServer.create(
                this,
                "server",
                s -> s.image("Img_cli")
                        .flavor("Flavor_cli")
                        .networks(n -> n.port(port))
                        .metadata(Map.of("peer", behind)));
        output("address", "Where the tier listens.", address());
    }

    /**
     * The address that the tier listens at.
     *
     * @return the server's first address
     */
    public Expr<String> address() {
        return server.attributes().networks().at("shop", 0);
    }
}
