package dev.kiln.examples.demo;

import dev.kiln.App;
import dev.kiln.Parameter;
import dev.kiln.Stack;
import dev.kiln.hot.HotVersion;
import dev.kiln.resources.nova.NovaServer;

/** A server on the network that the parameter {@code NetID} names. */
public final class DemoStack extends Stack {

    /**
     * Declares the stack {@code Stack_demo}.
     *
     * @param app the app that holds it
     */
    @SuppressWarnings(
            "deprecation") // Heat hides first_address from its documentation, and has no shorter way to say it
    public DemoStack(App app) {
        super(app, "Stack_demo");
        templateVersion(HotVersion.V2015_10_15);

        Parameter<String> netId = stringParameter("NetID", p -> p.description("Network ID to use for the instance."));

        NovaServer server = NovaServer.create(
                this,
                "server",
                s -> s.image("Img_cli")
                        .flavor("Flavor_cli")
                        .keyName("KeyPairCli")
                        .networks(n -> n.network(netId)));

        output("instance_name", "Name of the instance.", server.attributes().name());
        output("instance_ip", "IP address of the instance.", server.attributes().firstAddress());
    }
}
