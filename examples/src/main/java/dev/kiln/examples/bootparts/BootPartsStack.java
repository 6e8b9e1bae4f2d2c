package dev.kiln.examples.bootparts;

import dev.kiln.App;
import dev.kiln.Stack;
import dev.kiln.resources.glance.GlanceImageRef;
import dev.kiln.resources.heat.HeatCloudConfig;
import dev.kiln.resources.heat.HeatMultipartMime;
import dev.kiln.resources.heat.HeatMultipartMime.Parts;
import dev.kiln.resources.heat.HeatSoftwareConfig;
import dev.kiln.resources.neutron.NeutronSecurityGroup;
import dev.kiln.resources.neutron.NeutronSecurityGroup.Rules.Protocol;
import dev.kiln.resources.nova.NovaFlavorRef;
import dev.kiln.resources.nova.NovaKeyPairRef;
import dev.kiln.resources.nova.NovaServer;
import java.util.List;
import java.util.Map;

/** A server whose user data has five parts: two configurations of cloud-init and three scripts, two of them bundled. */
public final class BootPartsStack extends Stack {

    /**
     * Declares the stack {@code bootparts}.
     *
     * @param app the app that holds it
     */
    public BootPartsStack(App app) {
        super(app, "bootparts");
        description("What a server does at its first start, written in several parts.");

        NovaKeyPairRef keyPair = NovaKeyPairRef.parameter(
                this, "key_pair", p -> p.description("Key pair that opens the server to SSH."));
        NovaFlavorRef flavor = NovaFlavorRef.parameter(this, "flavor", p -> p.description("Size of the server."));
        GlanceImageRef image = GlanceImageRef.parameter(this, "image", p -> p.description("An image with cloud-init."));

        NeutronSecurityGroup firewall = NeutronSecurityGroup.create(
                this,
                "firewall",
                g -> g.name("bootparts")
                        .description("Shells and echoes.")
                        .rules(r -> r.protocol(Protocol.ICMP))
                        .rules(r -> r.protocol(Protocol.TCP).portRangeMin(22).portRangeMax(22)));

        HeatCloudConfig issue = HeatCloudConfig.create(
                this,
                "issue",
                c -> c.cloudConfig(Map.of("write_files", List.of(file("/etc/issue", "Kiln was here\n")))));
        HeatCloudConfig profile = HeatCloudConfig.create(
                this,
                "profile",
                c -> c.cloudConfig(Map.of(
                        "merge_how",
                        "list(append)+dict(recurse_list)",
                        "write_files",
                        List.of(file("/etc/profile.d/editor.sh", "export EDITOR=vi\n")))));

        HeatSoftwareConfig swap = script("swap", """
                #!/bin/sh
                fallocate -l 512M /swap && chmod 600 /swap && mkswap /swap && swapon /swap
                """);
        HeatSoftwareConfig clock = script("clock", """
                #!/bin/sh
                ln -sf /usr/share/zoneinfo/UTC /etc/localtime
                """);
        HeatSoftwareConfig banner = script("banner", """
                #!/bin/sh
                uptime > /var/log/first-start
                """);

        HeatMultipartMime scripts = HeatMultipartMime.create(
                this, "scripts", m -> m.parts(p -> p.config(clock)).parts(p -> p.config(banner)));
        HeatMultipartMime boot = HeatMultipartMime.create(
                this,
                "boot",
                m -> m.parts(p -> p.config(issue))
                        .parts(p -> p.config(swap))
                        .parts(p -> p.config(scripts).type(Parts.Type.MULTIPART))
                        .parts(p -> p.config(profile)));

        NovaServer.create(
                this,
                "server",
                s -> s.image(image)
                        .flavor(flavor)
                        .keyName(keyPair)
                        .networks(n -> n.allocateNetwork(NovaServer.Networks.AllocateNetwork.AUTO))
                        .securityGroups(firewall)
                        .userDataFormat(NovaServer.UserDataFormat.RAW)
                        .userData(boot));
    }

    private HeatSoftwareConfig script(String id, String text) {
        return HeatSoftwareConfig.create(this, id, c -> c.group("ungrouped").config(text));
    }

    private static Map<String, String> file(String path, String content) {
        return Map.of("path", path, "content", content);
    }
}
