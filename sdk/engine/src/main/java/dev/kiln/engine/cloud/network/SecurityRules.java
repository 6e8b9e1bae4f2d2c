package dev.kiln.engine.cloud.network;

import dev.kiln.engine.cloud.Cloud;
import dev.kiln.engine.cloud.CloudObject;
import dev.kiln.engine.cloud.GenericHandler;
import dev.kiln.engine.cloud.service.Fields;
import dev.kiln.engine.cloud.service.Service;
import dev.kiln.engine.handler.ResourceContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The rules of security groups. */
final class SecurityRules {

    private static final List<String> COMPARED = List.of(
            "direction",
            "ethertype",
            "protocol",
            "port_range_min",
            "port_range_max",
            "remote_ip_prefix",
            "remote_group_id");

    private SecurityRules() {}

    /** The rules of a group, oldest first. */
    static List<CloudObject> of(Cloud cloud, String groupId) {
        return cloud.findBy(NetworkKinds.RULES, "security_group_id", groupId);
    }

    /** Adds the rules that each new group has: everything may go out. */
    static void addDefaults(ResourceContext resource, String groupId) {
        for (String ethertype : List.of("IPv4", "IPv6")) {
            Map<String, @Nullable Object> rule = new LinkedHashMap<>();
            rule.put("direction", "egress");
            rule.put("ethertype", ethertype);
            add(resource, groupId, new Fields(rule));
        }
    }

    /** Adds a rule. */
    static CloudObject add(ResourceContext resource, String groupId, Fields wish) {
        String id = GenericHandler.newId(resource.random());
        Map<String, @Nullable Object> fields = fields(resource, groupId, wish);
        fields.put("id", id);
        return resource.cloud().put(NetworkKinds.RULES, id, fields);
    }

    /** The fields of a new rule. Fails when the group has it already or its ports make no sense. */
    static Map<String, @Nullable Object> fields(ResourceContext resource, String groupId, Fields wish) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("security_group_id", groupId);
        fields.put("direction", wish.text("direction", "ingress"));
        fields.put("ethertype", wish.text("ethertype", "IPv4"));
        fields.put("protocol", wish.text("protocol"));
        fields.put("port_range_min", wish.get("port_range_min"));
        fields.put("port_range_max", wish.get("port_range_max"));
        fields.put("remote_ip_prefix", wish.text("remote_ip_prefix"));
        String remote = wish.firstText("remote_group_id", "remote_group");
        boolean byGroup = "remote_group_id".equals(wish.text("remote_mode"));
        fields.put("remote_group_id", remote == null && byGroup ? groupId : remote);
        fields.put("description", wish.text("description", ""));
        fields.put("tenant_id", resource.stack().projectId());
        fields.put("project_id", resource.stack().projectId());
        checkPorts(resource, new Fields(fields));
        for (CloudObject other : of(resource.cloud(), groupId)) {
            if (COMPARED.stream().allMatch(name -> same(other.get(name), fields.get(name)))) {
                throw Service.NEUTRON.refusal(
                        resource, 409, "Security group rule already exists. Rule id is " + other.id() + ".");
            }
        }
        return fields;
    }

    private static boolean same(@Nullable Object one, @Nullable Object other) {
        return (one instanceof Number a && other instanceof Number b)
                ? a.longValue() == b.longValue()
                : Objects.equals(one, other);
    }

    private static void checkPorts(ResourceContext resource, Fields rule) {
        String protocol = rule.text("protocol", "");
        boolean minimum = rule.has("port_range_min");
        if (!minimum && !rule.has("port_range_max")) {
            return;
        }
        if (protocol.isEmpty()) {
            throw Service.NEUTRON.refusal(resource, 400, "Must also specify protocol if port range is given.");
        }
        boolean ports =
                List.of("tcp", "udp", "sctp", "dccp", "udplite", "6", "17").contains(protocol);
        int min = rule.number("port_range_min", Integer.MAX_VALUE);
        if (ports && min > rule.number("port_range_max", -1)) {
            throw Service.NEUTRON.refusal(
                    resource, 400, "For TCP/UDP protocols, port_range_min must be <= port_range_max");
        }
    }
}
