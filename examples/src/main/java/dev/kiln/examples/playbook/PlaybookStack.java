package dev.kiln.examples.playbook;

import dev.kiln.App;
import dev.kiln.Fn;
import dev.kiln.Stack;
import dev.kiln.resources.glance.GlanceImageRef;
import dev.kiln.resources.heat.HeatSoftwareConfig;
import dev.kiln.resources.heat.HeatSoftwareDeployment;
import dev.kiln.resources.heat.HeatSoftwareDeployment.Actions;
import dev.kiln.resources.neutron.NeutronSecurityGroup;
import dev.kiln.resources.neutron.NeutronSecurityGroup.Rules.Protocol;
import dev.kiln.resources.nova.NovaFlavorRef;
import dev.kiln.resources.nova.NovaKeyPairRef;
import dev.kiln.resources.nova.NovaServer;
import java.util.Map;

/** One playbook, deployed twice: once when the server is there, and once more whenever it wakes up. */
public final class PlaybookStack extends Stack {

    /**
     * Declares the stack {@code playbook}.
     *
     * @param app the app that holds it
     */
    public PlaybookStack(App app) {
        super(app, "playbook");
        description("A server that a playbook sets up; the image must have Heat's agent and its hook for Ansible.");

        NovaKeyPairRef keyPair = NovaKeyPairRef.parameter(
                this, "key_pair", p -> p.description("Key pair that opens the server to SSH."));
        NovaFlavorRef flavor = NovaFlavorRef.parameter(this, "flavor", p -> p.description("Size of the server."));
        GlanceImageRef image =
                GlanceImageRef.parameter(this, "image", p -> p.description("An image with Heat's agent."));

        NeutronSecurityGroup firewall = NeutronSecurityGroup.create(
                this,
                "firewall",
                g -> g.name("playbook")
                        .description("Shells and echoes.")
                        .rules(r -> r.protocol(Protocol.ICMP))
                        .rules(r -> r.protocol(Protocol.TCP).portRangeMin(22).portRangeMax(22)));

        NovaServer server = NovaServer.create(
                this,
                "server",
                s -> s.image(image)
                        .flavor(flavor)
                        .keyName(keyPair)
                        .networks(n -> n.allocateNetwork(NovaServer.Networks.AllocateNetwork.AUTO))
                        .securityGroups(firewall)
                        .userDataFormat(NovaServer.UserDataFormat.SOFTWARE_CONFIG));

        HeatSoftwareConfig motd = HeatSoftwareConfig.create(
                this,
                "motd",
                c -> c.group("ansible")
                        .inputs(i -> i.name("heading"))
                        .inputs(i -> i.name("owner"))
                        .outputs(o -> o.name("lines"))
                        .config(Fn.file(PlaybookStack.class, "motd.yaml")));

        HeatSoftwareDeployment first = HeatSoftwareDeployment.create(
                this,
                "first",
                d -> d.config(motd)
                        .server(server)
                        .inputValues(Map.of("heading", "Freshly made", "owner", "the platform team")));
        HeatSoftwareDeployment always = HeatSoftwareDeployment.create(
                this,
                "always",
                d -> d.config(motd)
                        .server(server)
                        .inputValues(Map.of("heading", "Up and running", "owner", "whoever is on duty"))
                        .actions(Actions.CREATE, Actions.UPDATE, Actions.SUSPEND, Actions.RESUME));

        output("first_lines", "What the first run wrote.", first.attributes().attribute("lines"));
        output("first_log", "What it printed.", first.attributes().deployStdout());
        output("first_errors", "What it complained of.", first.attributes().deployStderr());
        output("first_code", "How it ended: 0 is well.", first.attributes().deployStatusCode());
        output("latest_lines", "What the latest run wrote.", always.attributes().attribute("lines"));
    }
}
