package dev.kiln.examples.balancer;

import dev.kiln.Component;
import dev.kiln.Fn;
import dev.kiln.Parameter;
import dev.kiln.resources.glance.GlanceImageRef;
import dev.kiln.resources.neutron.NeutronLBaaSPool;
import dev.kiln.resources.neutron.NeutronLBaaSPoolMember;
import dev.kiln.resources.neutron.NeutronNetworkRef;
import dev.kiln.resources.neutron.NeutronSecurityGroup;
import dev.kiln.resources.neutron.NeutronSubnetRef;
import dev.kiln.resources.nova.NovaFlavorRef;
import dev.kiln.resources.nova.NovaServer;
import java.util.Map;

/** A web server, and its place in the pool. */
@SuppressWarnings("deprecation") // of clouds that still run the load balancer within Neutron
final class Backend extends Component {

    private final NovaServer server;
    private final Site site;

    /**
     * Where backends are and what they are made of.
     *
     * @param image what they boot from
     * @param flavor how big they are
     * @param network where they are
     * @param subnet where the balancer finds them
     * @param port what they listen on
     * @param firewall what lets the balancer in
     */
    record Site(
            GlanceImageRef image,
            NovaFlavorRef flavor,
            NeutronNetworkRef network,
            NeutronSubnetRef subnet,
            Parameter<Number> port,
            NeutronSecurityGroup firewall) {}

    Backend(Component parent, String id, Site site) {
        super(parent, id);
        this.site = site;
        server = NovaServer.create(
                this,
                "server",
                s -> s.image(site.image())
                        .flavor(site.flavor())
                        .networks(n -> n.network(site.network()))
                        .securityGroups(site.firewall())
                        .userDataFormat(NovaServer.UserDataFormat.RAW)
                        .userData(Fn.replace("""
                        #!/bin/sh
                        mkdir -p /srv/hello
                        uname -n > /srv/hello/index.html
                        cd /srv/hello
                        exec python3 -m http.server @port@
                        """, Map.of("@port@", site.port()))));
    }

    void join(NeutronLBaaSPool pool) {
        NeutronLBaaSPoolMember.create(
                this,
                "member",
                m -> m.pool(pool)
                        .address(
                                server.attributes().networks().at(site.network().ref(), 0))
                        .protocolPort(site.port())
                        .subnet(site.subnet()));
    }
}
