package dev.kiln.examples.dns;

import dev.kiln.App;
import dev.kiln.Parameter;
import dev.kiln.Stack;
import dev.kiln.resources.designate.DesignateRecordSet;
import dev.kiln.resources.designate.DesignateZoneRef;
import dev.kiln.resources.glance.GlanceImageRef;
import dev.kiln.resources.neutron.NeutronSecurityGroup;
import dev.kiln.resources.neutron.NeutronSecurityGroup.Rules.Protocol;
import dev.kiln.resources.nova.NovaFlavorRef;
import dev.kiln.resources.nova.NovaKeyPairRef;
import dev.kiln.resources.nova.NovaServer;

/** A server that is found under the stack's name in a zone of the DNS. */
public final class DnsStack extends Stack {

    /**
     * Declares the stack {@code dns}.
     *
     * @param app the app that holds it
     */
    @SuppressWarnings("deprecation") // the network is found by Nova, so only first_address knows where the server is
    public DnsStack(App app) {
        super(app, "dns");
        description("A server with a name.");

        NovaKeyPairRef keyPair = NovaKeyPairRef.parameter(
                this, "key_pair", p -> p.description("Key pair that opens the server to SSH."));
        NovaFlavorRef flavor = NovaFlavorRef.parameter(
                this, "flavor", p -> p.description("Size of the server.").defaultValue("small"));
        GlanceImageRef image =
                GlanceImageRef.parameter(this, "image", p -> p.description("What the server boots from."));
        Parameter<String> availabilityZone =
                stringParameter("availability_zone", p -> p.description("Which part of the cloud it runs in."));
        DesignateZoneRef zone =
                DesignateZoneRef.parameter(this, "zone", p -> p.description("Zone that gets the name; it must exist."));

        NeutronSecurityGroup firewall = NeutronSecurityGroup.create(
                this,
                "firewall",
                g -> g.rules(r -> r.protocol(Protocol.ICMP).remoteIpPrefix("0.0.0.0/0"))
                        .rules(r -> r.protocol(Protocol.TCP)
                                .portRangeMin(22)
                                .portRangeMax(22)
                                .remoteIpPrefix("0.0.0.0/0")));

        NovaServer server = NovaServer.create(
                this,
                "server",
                s -> s.image(image)
                        .flavor(flavor)
                        .keyName(keyPair)
                        .availabilityZone(availabilityZone)
                        .securityGroups(firewall)
                        .networks(n -> n.allocateNetwork(NovaServer.Networks.AllocateNetwork.AUTO)));

        DesignateRecordSet.create(
                this,
                "record",
                r -> r.zone(zone)
                        .name(stackName())
                        .type(DesignateRecordSet.Type.A)
                        .records(server.attributes().firstAddress()));
    }
}
