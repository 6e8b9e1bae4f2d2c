package dev.kiln.examples.relay;

import dev.kiln.App;
import dev.kiln.Stack;
import dev.kiln.resources.glance.GlanceImageRef;
import dev.kiln.resources.heat.HeatSoftwareConfig;
import dev.kiln.resources.heat.HeatSoftwareDeployment;
import dev.kiln.resources.nova.NovaFlavorRef;
import dev.kiln.resources.nova.NovaKeyPairRef;
import dev.kiln.resources.nova.NovaServer;
import java.util.Map;
import java.util.function.Consumer;

/**
 * A relay race on two servers. The second runner waits for the baton, an output of the first; the third gets no baton and waits because
 * the program says so.
 */
public final class RelayStack extends Stack {

    private final HeatSoftwareConfig lap;

    /**
     * Declares the stack {@code relay}.
     *
     * @param app the app that holds it
     */
    public RelayStack(App app) {
        super(app, "relay");
        description("Three laps on two servers, one after the other; the image must have Heat's agent.");

        NovaKeyPairRef keyPair = NovaKeyPairRef.parameter(
                this, "key_pair", p -> p.description("Key pair that opens the servers to SSH."));
        NovaFlavorRef flavor = NovaFlavorRef.parameter(this, "flavor", p -> p.description("Size of each server."));
        GlanceImageRef image =
                GlanceImageRef.parameter(this, "image", p -> p.description("An image with Heat's agent."));
        Consumer<NovaServer.Builder> runner = s -> s.image(image)
                .flavor(flavor)
                .keyName(keyPair)
                .networks(n -> n.allocateNetwork(NovaServer.Networks.AllocateNetwork.AUTO))
                .userDataFormat(NovaServer.UserDataFormat.SOFTWARE_CONFIG);

        NovaServer home = NovaServer.create(this, "home", runner);
        NovaServer away = NovaServer.create(this, "away", runner);

        lap = HeatSoftwareConfig.create(
                this,
                "lap",
                c -> c.group("script")
                        .inputs(i -> i.name("baton").default_("none"))
                        .config("""
                        #!/bin/sh
                        echo "lap of $deploy_resource_name on $(uname -n), baton: $baton"
                        """));

        HeatSoftwareDeployment opening = run("opening", home, d -> {});
        HeatSoftwareDeployment middle = run(
                "middle",
                away,
                d -> d.inputValues(Map.of("baton", opening.attributes().deployStdout())));
        HeatSoftwareDeployment finish = run("finish", home, d -> d.inputValues(Map.of("baton", "left behind")));
        finish.dependsOn(middle);

        output("opening", "What the first lap said.", opening.attributes().deployStdout());
        output("middle", "What the second lap said.", middle.attributes().deployStdout());
        output("finish", "What the last lap said.", finish.attributes().deployStdout());
    }

    private HeatSoftwareDeployment run(
            String id, NovaServer runner, Consumer<HeatSoftwareDeployment.Builder> equipment) {
        return HeatSoftwareDeployment.create(this, id, d -> {
            d.config(lap).server(runner);
            equipment.accept(d);
        });
    }
}
