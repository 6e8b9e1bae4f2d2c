package dev.kiln.engine.cloud.network;

import dev.kiln.engine.cloud.Cloud;
import dev.kiln.engine.cloud.CloudObject;
import dev.kiln.engine.cloud.service.Fields;
import dev.kiln.engine.cloud.service.Service;
import dev.kiln.engine.cloud.service.ServiceHandler;
import dev.kiln.engine.handler.ResourceChange;
import dev.kiln.engine.handler.ResourceContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code OS::Neutron::SecurityGroup}. */
final class SecurityGroupHandler extends ServiceHandler {

    SecurityGroupHandler() {
        super(Service.NEUTRON, NetworkKinds.SECURITY_GROUPS, "Security group");
    }

    @Override
    protected Map<String, @Nullable Object> fields(ResourceContext resource, String id, Fields properties) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("name", nameOf(resource, properties));
        fields.put("description", properties.text("description", ""));
        fields.put("stateful", properties.flag("stateful", true));
        fields.put("tenant_id", resource.stack().projectId());
        fields.put("project_id", resource.stack().projectId());
        return fields;
    }

    @Override
    protected void made(ResourceContext resource, CloudObject object) {
        SecurityRules.addDefaults(resource, object.id());
        write(resource, object.id(), new Fields(resource.properties()).maps("rules"));
    }

    /** Rules for what may go out take the place of those that each group has by itself. */
    private static void write(ResourceContext resource, String groupId, List<Fields> rules) {
        if (rules.stream().anyMatch(rule -> "egress".equals(rule.text("direction")))) {
            SecurityRules.of(resource.cloud(), groupId)
                    .forEach(rule -> resource.cloud().remove(NetworkKinds.RULES, rule.id()));
        }
        for (Fields rule : rules) {
            SecurityRules.add(resource, groupId, rule);
        }
    }

    @Override
    protected void change(
            ResourceContext resource, ResourceChange change, CloudObject object, Map<String, @Nullable Object> fields) {
        if (change.has("description") && change.after().get("description") == null) {
            // what is no longer given is sent as nothing, which the service does not take for a text
            throw service()
                    .refusal(resource, 400, "Invalid input for description. Reason: 'None' is not a valid string.");
        }
        super.change(resource, change, object, fields);
        fields.remove("rules");
        fields.computeIfAbsent("description", absent -> "");
        fields.computeIfAbsent("stateful", absent -> true);
        if (change.has("rules")) {
            removeRules(resource.cloud(), object.id());
            SecurityRules.addDefaults(resource, object.id());
            write(resource, object.id(), new Fields(change.after()).maps("rules"));
        }
    }

    private static void removeRules(Cloud cloud, String groupId) {
        SecurityRules.of(cloud, groupId).forEach(rule -> cloud.remove(NetworkKinds.RULES, rule.id()));
    }

    @Override
    protected void checkDelete(ResourceContext resource, CloudObject object) {
        boolean used = resource.cloud().list(NetworkKinds.PORTS).stream()
                .anyMatch(port -> Fields.of(port).texts("security_groups").contains(object.id()));
        if (used) {
            throw service().refusal(resource, 409, "Security Group " + object.id() + " in use.");
        }
    }

    @Override
    protected void deleted(ResourceContext resource, CloudObject object) {
        removeRules(resource.cloud(), object.id());
        for (CloudObject rule : resource.cloud().findBy(NetworkKinds.RULES, "remote_group_id", object.id())) {
            resource.cloud().remove(NetworkKinds.RULES, rule.id());
        }
    }

    @Override
    protected Map<String, @Nullable Object> shown(Cloud cloud, CloudObject object) {
        Map<String, @Nullable Object> shown = new LinkedHashMap<>(object.body());
        shown.put(
                "security_group_rules",
                SecurityRules.of(cloud, object.id()).stream()
                        .map(CloudObject::body)
                        .toList());
        return shown;
    }
}
