package dev.kiln.engine.group;

import dev.kiln.engine.handler.ResourceHandler;
import java.util.Map;

/** The handlers of groups. */
public final class GroupHandlers {

    private GroupHandlers() {}

    /**
     * The handlers.
     *
     * @return handlers by type
     */
    public static Map<String, ResourceHandler> all() {
        return Map.of(
                "OS::Heat::ResourceGroup", new ResourceGroupHandler(),
                "OS::Heat::ResourceChain", new ResourceChainHandler(),
                "OS::Heat::AutoScalingGroup", new ScalingGroupHandler(),
                "OS::Heat::ScalingPolicy", new ScalingPolicyHandler(false));
    }
}
