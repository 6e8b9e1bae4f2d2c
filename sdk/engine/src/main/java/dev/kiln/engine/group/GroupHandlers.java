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
        ResourceHandler software = new DeploymentGroupHandler("OS::Heat::SoftwareDeployment");
        ResourceHandler structured = new DeploymentGroupHandler("OS::Heat::StructuredDeployment");
        return Map.ofEntries(
                Map.entry("OS::Heat::ResourceGroup", new ResourceGroupHandler()),
                Map.entry("OS::Heat::ResourceChain", new ResourceChainHandler()),
                Map.entry("OS::Heat::SoftwareDeploymentGroup", software),
                Map.entry("OS::Heat::SoftwareDeployments", software),
                Map.entry("OS::Heat::StructuredDeploymentGroup", structured),
                Map.entry("OS::Heat::StructuredDeployments", structured),
                Map.entry("OS::Heat::AutoScalingGroup", new ScalingGroupHandler(new HeatScaling())),
                Map.entry("OS::Heat::InstanceGroup", new ScalingGroupHandler(new InstanceScaling(false))),
                Map.entry("AWS::AutoScaling::AutoScalingGroup", new ScalingGroupHandler(new InstanceScaling(true))),
                Map.entry("OS::Heat::ScalingPolicy", new ScalingPolicyHandler(false)),
                Map.entry("AWS::AutoScaling::ScalingPolicy", new ScalingPolicyHandler(true)));
    }
}
