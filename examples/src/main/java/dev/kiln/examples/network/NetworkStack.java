package dev.kiln.examples.network;

import dev.kiln.App;
import dev.kiln.Fn;
import dev.kiln.Stack;
import dev.kiln.resources.cinder.CinderVolume;
import dev.kiln.resources.cinder.CinderVolumeAttachment;
import dev.kiln.resources.neutron.NeutronFloatingIP;
import dev.kiln.resources.neutron.NeutronNet;
import dev.kiln.resources.neutron.NeutronPort;
import dev.kiln.resources.neutron.NeutronRouter;
import dev.kiln.resources.neutron.NeutronRouterInterface;
import dev.kiln.resources.neutron.NeutronSecurityGroup;
import dev.kiln.resources.neutron.NeutronSubnet;
import dev.kiln.resources.nova.NovaServer;
import java.util.List;
import java.util.Map;

/** A web server on a private network, reachable through a floating address, with its data on a volume. */
public final class NetworkStack extends Stack {

    /**
     * Declares the stack {@code web-network}.
     *
     * @param app the app that holds it
     */
    public NetworkStack(App app) {
        super(app, "web-network");
        description("A web server on a network of its own, with a floating address and a data volume.");

        NeutronNet net = NeutronNet.create(this, "net", n -> n.name("web"));
        NeutronSubnet subnet = NeutronSubnet.create(
                this, "subnet", s -> s.network(net).cidr("192.0.2.0/24").dnsNameservers("198.51.100.53"));

        NeutronRouter router =
                NeutronRouter.create(this, "router", r -> r.externalGatewayInfo(g -> g.network("public")));
        NeutronRouterInterface uplink = NeutronRouterInterface.create(
                this, "uplink", i -> i.router(router).subnet(subnet));

        NeutronSecurityGroup firewall = NeutronSecurityGroup.create(
                this,
                "firewall",
                g -> g.description("HTTP from anywhere, SSH from the office.")
                        .rules(r -> r.protocol("tcp").portRangeMin(80).portRangeMax(80))
                        .rules(r -> r.protocol("tcp")
                                .portRangeMin(22)
                                .portRangeMax(22)
                                .remoteIpPrefix("203.0.113.0/24")));

        NeutronPort port = NeutronPort.create(
                this,
                "port",
                p -> p.network(net).fixedIps(f -> f.subnet(subnet)).securityGroups(firewall.ref()));

        NeutronFloatingIP address = NeutronFloatingIP.create(
                this, "address", f -> f.floatingNetwork("public").portId(port));
        address.dependsOn(uplink);

        CinderVolume data =
                CinderVolume.create(this, "data", v -> v.name("web-data").size(1));

        NovaServer server = NovaServer.create(
                this,
                "server",
                s -> s.image("Img_cli")
                        .flavor("Flavor_cli")
                        .keyName("KeyPairCli")
                        .networks(n -> n.port(port))
                        .userDataFormat(NovaServer.UserDataFormat.RAW)
                        .userData(Fn.replace("""
                        #!/bin/sh
                        set -e
                        mkfs -t ext4 /dev/vdb
                        mount /dev/vdb /srv
                        echo "Hello from $STACK" > /srv/index.html
                        """, Map.of("$STACK", stackName()))));

        CinderVolumeAttachment.create(
                this, "attachment", a -> a.instanceUuid(server.ref()).volumeId(data));

        output(
                "url",
                "Where the page is.",
                Fn.join("", List.of("http://", address.attributes().floatingIpAddress(), "/")));
        output(
                "private_address",
                "The server's address on its own network.",
                port.attributes().fixedIps().at(0).ipAddress());
    }
}
