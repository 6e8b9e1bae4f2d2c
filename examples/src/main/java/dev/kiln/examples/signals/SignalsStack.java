package dev.kiln.examples.signals;

import dev.kiln.App;
import dev.kiln.Fn;
import dev.kiln.Parameter;
import dev.kiln.Stack;
import dev.kiln.resources.glance.GlanceImageRef;
import dev.kiln.resources.heat.HeatWaitCondition;
import dev.kiln.resources.heat.HeatWaitConditionHandle;
import dev.kiln.resources.nova.NovaFlavorRef;
import dev.kiln.resources.nova.NovaKeyPairRef;
import dev.kiln.resources.nova.NovaServer;
import java.util.Map;

/** The stack is complete when its server says so: three steps, three signals. */
public final class SignalsStack extends Stack {

    /**
     * Declares the stack {@code signals}.
     *
     * @param app the app that holds it
     */
    public SignalsStack(App app) {
        super(app, "signals");
        description("A server that reports each step of its start, and a stack that waits for all of them.");

        NovaKeyPairRef keyPair = NovaKeyPairRef.parameter(
                this, "key_pair", p -> p.description("Key pair that opens the server to SSH."));
        GlanceImageRef image = GlanceImageRef.parameter(
                this, "image", p -> p.description("What the server boots from; it must have curl."));
        NovaFlavorRef flavor = NovaFlavorRef.parameter(this, "flavor", p -> p.description("Size of the server."));
        Parameter<Number> patience = numberParameter(
                "patience",
                p -> p.description("Seconds until the stack gives up.")
                        .defaultValue(900)
                        .range(1, 43200));

        HeatWaitConditionHandle bell = HeatWaitConditionHandle.create(this, "bell");
        HeatWaitCondition started = HeatWaitCondition.create(
                this, "started", w -> w.handle(bell).count(3).timeout(patience));

        NovaServer.create(
                this,
                "server",
                s -> s.image(image)
                        .flavor(flavor)
                        .keyName(keyPair)
                        .networks(n -> n.allocateNetwork(NovaServer.Networks.AllocateNetwork.AUTO))
                        .userDataFormat(NovaServer.UserDataFormat.RAW)
                        .userData(
                                Fn.replace("""
                        #!/bin/sh
                        step() {
                          RING --data-binary "{\\"status\\": \\"SUCCESS\\", \\"id\\": \\"$1\\", \\"data\\": \\"$2\\"}"
                        }
                        step disk "$(df -h / | tail -n 1)"
                        step clock "$(date -u)"
                        step kernel "$(uname -r)"
                        """, Map.of("RING", bell.attributes().curlCli()))));

        output("ring", "The command that rings the bell.", bell.attributes().curlCli());
        output("steps", "What each step reported.", started.attributes().data());
    }
}
