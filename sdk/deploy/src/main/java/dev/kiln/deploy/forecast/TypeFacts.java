package dev.kiln.deploy.forecast;

import dev.kiln.hot.value.PythonEquality;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

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
            "AWS::CloudFormation::Stack",
            "AWS::ElasticLoadBalancing::LoadBalancer");

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
        return type.equals("OS::Heat::None") || type.equals("OS::Heat::HARestarter");
    }

    static boolean alwaysChanges(String type, Resolved after) {
        return type.equals("OS::Heat::Stack")
                || (type.equals("OS::Mistral::ExternalResource") && Boolean.TRUE.equals(after.value("always_update")));
    }

    /** Whether a failed resource of the type is looked at in the cloud before it is replaced. */
    static boolean looksBeforeReplacing(String type) {
        return type.startsWith("OS::Neutron::")
                || type.equals("OS::Cinder::Volume")
                || type.equals("OS::Nova::Server")
                || type.equals("OS::Nova::ServerGroup")
                || type.equals("OS::Mistral::Workflow");
    }

    static boolean isAlwaysReplaced(String type, Resolved after) {
        return (type.equals("OS::Neutron::Port") && "REPLACE_ALWAYS".equals(after.value("replacement_policy")))
                || type.equals("OS::Heat::UpdateWaitConditionHandle");
    }

    /** Whether the type's own code replaces the object although the schema says that the property can be changed. */
    static boolean replacesOn(String type, String property, Resolved before, Resolved after) {
        return switch (type) {
            case "OS::Nova::Server" -> {
                String policy = SERVER_POLICIES.get(property);
                yield policy != null && "REPLACE".equals(after.value(policy));
            }
            case "OS::Heat::TestResource" ->
                property.equals("value") && Boolean.TRUE.equals(after.value("update_replace"));
            case "OS::Heat::Stack" ->
                property.equals("context") && !PythonEquality.equal(region(before), region(after));
            case "OS::Mistral::ExternalResource" -> property.equals("input") && isListedInputChanged(before, after);
            case "AWS::EC2::EIPAssociation" ->
                (property.equals("EIP") || property.equals("AllocationId"))
                        && (isMoved("InstanceId", before, after) || isMoved("NetworkInterfaceId", before, after));
            case "OS::Heat::Delay" -> true;
            default -> false;
        };
    }

    /** Whether a change outside of the properties replaces the object. */
    static boolean replacesOnSection(String type, String section) {
        return type.equals("AWS::AutoScaling::LaunchConfiguration") && section.equals("metadata");
    }

    private static @Nullable Object region(Resolved side) {
        return side.value("context") instanceof Map<?, ?> map ? map.get("region_name") : null;
    }

    private static boolean isMoved(String property, Resolved before, Resolved after) {
        return after.value(property) != null && !PythonEquality.equal(before.value(property), after.value(property));
    }

    private static boolean isListedInputChanged(Resolved before, Resolved after) {
        Map<?, ?> old = before.value("input") instanceof Map<?, ?> map ? map : Map.of();
        Map<?, ?> young = after.value("input") instanceof Map<?, ?> map ? map : Map.of();
        return after.value("replace_on_change_inputs") instanceof List<?> names
                && names.stream().anyMatch(name -> !PythonEquality.equal(old.get(name), young.get(name)));
    }
}
