package dev.kiln.examples.shop;

import dev.kiln.App;
import dev.kiln.Stack;
import dev.kiln.resources.neutron.NeutronNet;
import dev.kiln.resources.neutron.NeutronSecurityGroup;
import dev.kiln.resources.neutron.NeutronSubnet;

/** What changes seldom and is shared: the network and its firewall. */
public final class PlatformStack extends Stack {

    private final NeutronNet net;
    private final NeutronSecurityGroup firewall;

    /**
     * Declares the stack {@code shop-platform}.
     *
     * @param app the app that holds it
     */
    public PlatformStack(App app) {
        super(app, "shop-platform");
        description("The network of the shop, shared by all of its stacks.");

        net = NeutronNet.create(this, "net", n -> n.name("shop"));
        NeutronSubnet.create(this, "subnet", s -> s.network(net).cidr("192.0.2.0/24"));
        firewall = NeutronSecurityGroup.create(
                this,
                "firewall",
                g -> g.description("HTTP from anywhere.")
                        .rules(r -> r.protocol("tcp").portRangeMin(80).portRangeMax(80)));
    }

    /**
     * The network of all servers.
     *
     * @return the network
     */
    public NeutronNet net() {
        return net;
    }

    /**
     * The firewall of the servers that the public reaches.
     *
     * @return the security group
     */
    public NeutronSecurityGroup firewall() {
        return firewall;
    }
}
