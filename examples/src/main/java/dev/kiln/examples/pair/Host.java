package dev.kiln.examples.pair;

import dev.kiln.Component;
import dev.kiln.Expr;
import dev.kiln.resources.glance.GlanceImageRef;
import dev.kiln.resources.neutron.NeutronFloatingIP;
import dev.kiln.resources.neutron.NeutronNet;
import dev.kiln.resources.neutron.NeutronNetworkRef;
import dev.kiln.resources.neutron.NeutronPort;
import dev.kiln.resources.neutron.NeutronSubnet;
import dev.kiln.resources.nova.NovaFlavorRef;
import dev.kiln.resources.nova.NovaKeyPairRef;
import dev.kiln.resources.nova.NovaServer;

/** A server with a port of its own and a floating address. */
final class Host extends Component {

    private final NeutronNet net;
    private final NovaServer server;
    private final NeutronFloatingIP address;

    /**
     * What both hosts have in common.
     *
     * @param image what they boot from
     * @param flavor how big they are
     * @param keyPair what opens them to SSH
     * @param outside where their floating addresses come from
     */
    record Kind(GlanceImageRef image, NovaFlavorRef flavor, NovaKeyPairRef keyPair, NeutronNetworkRef outside) {}

    Host(Component parent, String id, Kind kind, NeutronNet net, NeutronSubnet subnet) {
        super(parent, id);
        this.net = net;
        NeutronPort port = NeutronPort.create(this, "port", p -> p.network(net).fixedIps(f -> f.subnet(subnet)));
        server = NovaServer.create(
                this,
                "server",
                s -> s.name(id)
                        .image(kind.image())
                        .flavor(kind.flavor())
                        .keyName(kind.keyPair())
                        .networks(n -> n.port(port)));
        address = NeutronFloatingIP.create(
                this, "address", f -> f.floatingNetwork(kind.outside()).portId(port));
    }

    Expr<String> insideAddress() {
        return server.attributes().networks().at(net.ref(), 0);
    }

    Expr<String> outsideAddress() {
        return address.attributes().floatingIpAddress();
    }
}
