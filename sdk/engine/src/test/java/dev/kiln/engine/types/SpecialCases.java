package dev.kiln.engine.types;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** What types ask of a template, or give, that their schemas do not say. */
final class SpecialCases {

    private static final Map<String, Object> NOTHING = Map.of("type", "OS::Heat::None");

    /** Attributes whose type in Heat's schemas is not that of what the services answer, which Heat gives as it is. */
    static final Set<String> OTHER_THAN_THEY_SAY = Set.of(
            "OS::Heat::SoftwareComponent.config", // a map of the configs, called a string
            "OS::Heat::StructuredConfig.config", // any structure, called a string
            "OS::Neutron::Net.admin_state_up", // a boolean, called a string
            "OS::Neutron::Router.admin_state_up", // a boolean, called a string
            "OS::Neutron::Port.admin_state_up", // a boolean, called a string
            "OS::Neutron::Port.dns_assignment", // a list, called a map
            "OS::Neutron::Subnet.enable_dhcp", // a boolean, called a string
            "OS::Neutron::Subnet.ip_version", // a number, called a string
            "OS::Octavia::Pool.listeners"); // a list, called a string

    /** Attributes that have a value only together with the name of a member's attribute. */
    static final Set<String> OF_MEMBERS = Set.of(
            "OS::Heat::AutoScalingGroup.outputs",
            "OS::Heat::AutoScalingGroup.outputs_list",
            "OS::Heat::ResourceChain.attributes",
            "OS::Heat::ResourceGroup.attributes");

    private SpecialCases() {}

    /** Properties of which one or the other must be given, and values that only the type's own code looks at. */
    static Map<String, Object> properties(String type, Function<String, Object> reference) {
        return switch (type) {
            case "AWS::AutoScaling::LaunchConfiguration" ->
                Map.of(
                        "ImageId", reference.apply("OS::Glance::WebImage"),
                        "InstanceType", reference.apply("OS::Nova::Flavor"));
            case "AWS::CloudFormation::Stack" -> Map.of("TemplateURL", "empty.yaml");
            case "OS::Cinder::Quota" -> Map.of("volumes", 1);
            case "OS::Cinder::Volume" -> Map.of("size", 1);
            case "OS::Designate::Zone" -> Map.of("name", "example.org.");
            case "OS::Glance::WebImage" -> Map.of("container_format", "bare", "disk_format", "qcow2");
            case "AWS::AutoScaling::AutoScalingGroup" ->
                Map.of(
                        "LaunchConfigurationName",
                        reference.apply("AWS::AutoScaling::LaunchConfiguration"),
                        "MinSize",
                        1,
                        "MaxSize",
                        2,
                        "VPCZoneIdentifier",
                        List.of(reference.apply("OS::Neutron::Subnet")));
            case "AWS::EC2::Instance" -> Map.of("SubnetId", reference.apply("OS::Neutron::Subnet"));
            case "OS::Heat::AutoScalingGroup" -> Map.of("resource", NOTHING, "min_size", 1, "max_size", 2);
            case "OS::Heat::InstanceGroup" -> Map.of("Size", 0); // Its instances cannot be told where to connect.
            case "OS::Heat::ResourceChain" -> Map.of("resources", List.of("OS::Heat::None"));
            case "OS::Heat::ResourceGroup" -> Map.of("resource_def", NOTHING);
            case "OS::Heat::Stack" -> Map.of("template", "heat_template_version: 2018-08-31");
            case "OS::Neutron::FloatingIP" -> Map.of("floating_network", "public");
            case "OS::Neutron::FloatingIPPortForward" ->
                Map.of(
                        "internal_ip_address",
                        Map.of("get_attr", List.of("OSNeutronPort", "fixed_ips", 0, "ip_address")));
            case "OS::Neutron::Quota" -> Map.of("port", 1);
            case "OS::Neutron::RouterGateway" -> Map.of("network", "public");
            case "OS::Neutron::RouterInterface" -> Map.of("subnet", reference.apply("OS::Neutron::Subnet"));
            case "OS::Neutron::Segment" -> Map.of("network_type", "vxlan");
            case "OS::Neutron::Subnet" -> Map.of("cidr", "192.0.2.0/24");
            case "OS::Nova::Quota" -> Map.of("cores", 1);
            case "OS::Nova::Server" ->
                Map.of(
                        "image", reference.apply("OS::Glance::WebImage"),
                        "networks", List.of(Map.of("subnet", reference.apply("OS::Neutron::Subnet"))),
                        "user_data_format", "SOFTWARE_CONFIG");
            default -> Map.of();
        };
    }

    /** The types of what must be there before, although no property says so. */
    static List<String> before(String type) {
        return switch (type) {
            case "OS::Neutron::FloatingIPAssociation",
                    "OS::Neutron::FloatingIPPortForward",
                    "OS::Nova::FloatingIPAssociation" ->
                List.of("OS::Neutron::RouterInterface", "OS::Neutron::RouterGateway");
            default -> List.of();
        };
    }

    /** What a handle must be told so that it counts as success. */
    static Map<String, Object> success(String type) {
        return type.startsWith("AWS::")
                ? Map.of("Status", "SUCCESS", "UniqueId", "1", "Data", "", "Reason", "")
                : Map.of();
    }
}
