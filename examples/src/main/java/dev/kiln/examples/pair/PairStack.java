package dev.kiln.examples.pair;

import dev.kiln.App;
import dev.kiln.Parameter;
import dev.kiln.Stack;
import dev.kiln.resources.glance.GlanceImageRef;
import dev.kiln.resources.neutron.NeutronNet;
import dev.kiln.resources.neutron.NeutronNetworkRef;
import dev.kiln.resources.neutron.NeutronRouter;
import dev.kiln.resources.neutron.NeutronRouterInterface;
import dev.kiln.resources.neutron.NeutronSubnet;
import dev.kiln.resources.nova.NovaFlavorRef;
import dev.kiln.resources.nova.NovaKeyPairRef;

/** A network with a way out, and two hosts on it that can be reached from outside. */
public final class PairStack extends Stack {

    /**
     * Declares the stack {@code pair}.
     *
     * @param app the app that holds it
     */
    public PairStack(App app) {
        super(app, "pair");
        description("Two hosts on a network of their own, each reachable by a floating address.");

        Host.Kind kind = new Host.Kind(
                GlanceImageRef.parameter(this, "image", p -> p.description("What both hosts boot from.")),
                NovaFlavorRef.parameter(this, "flavor", p -> p.description("How big each host is.")),
                NovaKeyPairRef.parameter(this, "key_pair", p -> p.description("What opens both hosts to SSH.")),
                NeutronNetworkRef.parameter(
                        this, "outside", p -> p.description("Network that the floating addresses come from.")));
        Parameter<String> name = stringParameter(
                "net_name", p -> p.description("What to call the new network.").defaultValue("pair"));
        Parameter<String> range = stringParameter(
                "range", p -> p.description("All addresses of the new network.").defaultValue("192.0.2.0/24"));
        Parameter<String> gateway = stringParameter(
                "gateway", p -> p.description("The router's address on it.").defaultValue("192.0.2.1"));
        Parameter<String> first = stringParameter(
                "first", p -> p.description("First address for hosts.").defaultValue("192.0.2.20"));
        Parameter<String> last = stringParameter(
                "last", p -> p.description("Last address for hosts.").defaultValue("192.0.2.99"));

        NeutronNet net = NeutronNet.create(this, "net", n -> n.name(name));
        NeutronSubnet subnet = NeutronSubnet.create(
                this,
                "subnet",
                s -> s.network(net)
                        .cidr(range)
                        .gatewayIp(gateway)
                        .allocationPools(p -> p.start(first).end(last)));
        NeutronRouter router =
                NeutronRouter.create(this, "router", r -> r.externalGatewayInfo(g -> g.network(kind.outside())));
        NeutronRouterInterface.create(this, "uplink", i -> i.router(router).subnet(subnet));

        for (String id : new String[] {"left", "right"}) {
            Host host = new Host(this, id, kind, net, subnet);
            output(id + "_inside", "Address of the " + id + " host on the new network.", host.insideAddress());
            output(id + "_outside", "Address of the " + id + " host for everybody else.", host.outsideAddress());
        }
    }
}
