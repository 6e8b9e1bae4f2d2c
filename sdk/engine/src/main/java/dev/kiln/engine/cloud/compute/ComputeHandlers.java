package dev.kiln.engine.cloud.compute;

import dev.kiln.engine.handler.ResourceHandler;
import java.util.Map;

/** The handlers of the simulated Nova. */
public final class ComputeHandlers {

    private ComputeHandlers() {}

    /**
     * The handlers.
     *
     * @return handlers by type
     */
    public static Map<String, ResourceHandler> all() {
        return Map.of(
                "AWS::EC2::Instance", new InstanceHandler(),
                "OS::Nova::Server", new ServerHandler(),
                "OS::Nova::KeyPair", new KeyPairHandler(),
                "OS::Nova::Flavor", new FlavorHandler(),
                "OS::Nova::ServerGroup", new ServerGroupHandler());
    }
}
