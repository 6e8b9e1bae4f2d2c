package dev.kiln.deploy.forecast;

import dev.kiln.deploy.StackResource;
import dev.kiln.schema.AttributeSchema;
import dev.kiln.schema.AttributeSchema.CacheMode;
import dev.kiln.schema.ResourceSchema;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which attributes may have another value at the next update although the resource is not replaced. Heat keeps the values that others
 * have read until it does something to the resource; then, and for those that are never kept, it asks the cloud again.
 */
final class AttributeFacts {

    /** The actions after which Heat still has what was read. */
    private static final Set<String> KEEPING = Set.of("CREATE", "UPDATE");

    private static final Set<String> MADE_ONCE = Set.of(
            "OS::Heat::RandomString",
            "OS::Nova::KeyPair",
            "OS::Heat::SoftwareConfig",
            "OS::Heat::StructuredConfig",
            "OS::Heat::SoftwareComponent",
            "OS::Heat::CloudConfig",
            "OS::Heat::MultipartMime",
            "OS::Heat::AccessPolicy",
            "OS::Heat::ScalingPolicy",
            "AWS::AutoScaling::ScalingPolicy",
            "AWS::IAM::AccessKey");

    /** What the cloud, or another resource, changes. */
    private static final Map<String, Set<String>> MOVING = Map.of(
            "OS::Neutron::Net", Set.of("subnets", "segments", "l2_adjacency"),
            "OS::Neutron::Port",
                    Set.of(
                            "fixed_ips",
                            "subnets",
                            "security_groups",
                            "device_id",
                            "device_owner",
                            "network",
                            "allowed_address_pairs",
                            "floating_ip_address",
                            "dns_assignment"),
            "OS::Neutron::Router", Set.of("external_gateway_info"),
            "OS::Neutron::FloatingIP", Set.of("port_id", "fixed_ip_address", "router_id"),
            "OS::Cinder::Volume", Set.of("attachments", "attachments_list", "bootable"));

    /** What never changes while the object lives, in whichever service. */
    private static final Set<String> CONSTANT = Set.of(
            "name",
            "id",
            "tenant_id",
            "project_id",
            "mac_address",
            "network_id",
            "cidr",
            "ip_version",
            "gateway_ip",
            "floating_network_id",
            "floating_ip_address",
            "mtu",
            "created_at",
            "source_volid",
            "snapshot_id",
            "encrypted",
            "volume_type",
            "availability_zone",
            "instance_name");

    private AttributeFacts() {}

    /** Whether Heat will read the attribute anew even if it does nothing to the resource. */
    static boolean isReadAnew(StackResource row, Optional<ResourceSchema> schema, String attribute) {
        AttributeSchema found =
                schema.map(type -> type.attributes().get(attribute)).orElse(null);
        return attribute.equals("show")
                || (found != null && found.cacheMode() == CacheMode.NONE)
                || !KEEPING.contains(row.status().action());
    }

    /** Whether the cloud, or another resource, changes it, whatever the definition says. */
    static boolean isMovedByOthers(String type, String attribute) {
        return attribute.equals("show") || MOVING.getOrDefault(type, Set.of()).contains(attribute);
    }

    /** Whether a new reading may give another value, when these properties are changed in place. */
    static boolean canMove(String type, Optional<ResourceSchema> schema, String attribute, Set<String> changed) {
        if (MADE_ONCE.contains(type)) {
            return false;
        }
        if (type.equals("OS::Heat::WaitConditionHandle")) {
            return changed.contains("signal_transport");
        }
        if (changed.contains(attribute) || isMovedByOthers(type, attribute)) {
            return true;
        }
        boolean property =
                schema.map(found -> found.properties().containsKey(attribute)).orElse(false);
        return !property && !CONSTANT.contains(attribute);
    }
}
