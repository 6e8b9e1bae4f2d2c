package dev.kiln.engine.heat;

import dev.kiln.engine.handler.ResourceHandler;
import java.util.Map;

/** The handlers of {@code OS::Heat} that need no cloud. */
public final class HeatHandlers {

    private HeatHandlers() {}

    /**
     * The handlers.
     *
     * @return handlers by type
     */
    public static Map<String, ResourceHandler> all() {
        ResourceHandler config = new SoftwareConfigHandler();
        ResourceHandler none = new NoneHandler();
        ResourceHandler named = new NamedHandler(false);
        return Map.ofEntries(
                Map.entry("OS::Heat::None", none),
                Map.entry("OS::Heat::HARestarter", none),
                Map.entry("OS::Heat::TestResource", new TestResourceHandler()),
                Map.entry("OS::Heat::Value", new ValueHandler()),
                Map.entry("OS::Heat::Delay", new DelayHandler()),
                Map.entry("OS::Heat::RandomString", new RandomStringHandler()),
                Map.entry("OS::Heat::WaitConditionHandle", new WaitHandleHandler()),
                Map.entry("OS::Heat::UpdateWaitConditionHandle", new CfnWaitHandleHandler(true)),
                Map.entry("AWS::CloudFormation::WaitConditionHandle", new CfnWaitHandleHandler(false)),
                Map.entry("OS::Heat::WaitCondition", WaitConditionHandler.ofHeat()),
                Map.entry("AWS::CloudFormation::WaitCondition", WaitConditionHandler.ofAws()),
                Map.entry("OS::Heat::SwiftSignal", WaitConditionHandler.ofSwift()),
                Map.entry("OS::Heat::SwiftSignalHandle", new SwiftSignalHandleHandler()),
                Map.entry("OS::Heat::SoftwareConfig", config),
                Map.entry("OS::Heat::SoftwareComponent", config),
                Map.entry("OS::Heat::StructuredConfig", config),
                Map.entry("OS::Heat::CloudConfig", config),
                Map.entry("OS::Heat::MultipartMime", config),
                Map.entry("OS::Heat::SoftwareDeployment", new DeploymentHandler(false)),
                Map.entry("OS::Heat::StructuredDeployment", new DeploymentHandler(true)),
                Map.entry("OS::Heat::DeployedServer", new DeployedServerHandler()),
                Map.entry("OS::Heat::Stack", new RemoteStackHandler()),
                Map.entry("AWS::CloudFormation::Stack", new CfnStackHandler()),
                Map.entry("AWS::IAM::AccessKey", new AccessKeyHandler()),
                Map.entry("AWS::IAM::User", new NamedHandler(true)),
                Map.entry("AWS::AutoScaling::LaunchConfiguration", named),
                Map.entry("OS::Heat::AccessPolicy", named));
    }
}
