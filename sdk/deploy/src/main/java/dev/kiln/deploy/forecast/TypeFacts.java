package dev.kiln.deploy.forecast;

import java.util.Map;
import java.util.Set;

/** What Heat's resource types do on an update beyond their schemas. Source: SEMANTICS sections 10, 13, 14 and 17. */
final class TypeFacts {

    private static final Set<String> NESTED = Set.of(
            "OS::Heat::ResourceGroup",
            "OS::Heat::AutoScalingGroup",
            "OS::Heat::InstanceGroup",
            "AWS::AutoScaling::AutoScalingGroup",
            "OS::Heat::ResourceChain",
            "OS::Heat::SoftwareDeploymentGroup",
            "OS::Heat::StructuredDeploymentGroup",
            "AWS::CloudFormation::Stack");

    /** By property of a server, the property that says how it is changed. */
    private static final Map<String, String> SERVER_POLICIES = Map.of(
            "flavor", "flavor_update_policy",
            "image", "image_update_policy",
            "user_data", "user_data_update_policy");

    private TypeFacts() {}

    /** Whether the resource is a stack itself, which every update looks into. */
    static boolean isNested(String type) {
        return NESTED.contains(type);
    }

    static boolean neverChanges(String type) {
        return type.equals("OS::Heat::None");
    }

    static boolean alwaysChanges(String type) {
        return type.equals("OS::Heat::Stack");
    }

    /** Whether a failed resource of the type is looked at in the cloud before it is replaced. */
    static boolean looksBeforeReplacing(String type) {
        return type.startsWith("OS::Neutron::")
                || type.startsWith("OS::Cinder::")
                || type.equals("OS::Nova::Server")
                || type.equals("OS::Nova::ServerGroup")
                || type.startsWith("OS::Mistral::");
    }

    static boolean isAlwaysReplaced(String type, Resolved after) {
        return (type.equals("OS::Neutron::Port") && "REPLACE_ALWAYS".equals(after.value("replacement_policy")))
                || type.equals("OS::Heat::UpdateWaitConditionHandle");
    }

    /** Whether the type's own code replaces the object although the schema says that the property can be changed. */
    static boolean replacesOn(String type, String property, Resolved before, Resolved after) {
        String policy = SERVER_POLICIES.get(property);
        if (type.equals("OS::Nova::Server") && policy != null) {
            return "REPLACE".equals(after.value(policy));
        }
        if (type.equals("OS::Heat::TestResource") && property.equals("value")) {
            return Boolean.TRUE.equals(before.value("update_replace"));
        }
        return type.equals("OS::Heat::Delay");
    }
}
