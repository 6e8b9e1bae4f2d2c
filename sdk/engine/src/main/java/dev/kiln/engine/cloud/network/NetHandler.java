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
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** {@code OS::Neutron::Net} and {@code OS::Neutron::ProviderNet}. */
final class NetHandler extends ServiceHandler {

    private static final Map<String, String> FIELDS = Map.of(
            "qos_policy",
            "qos_policy_id",
            "router_external",
            "router:external",
            "network_type",
            "provider:network_type",
            "physical_network",
            "provider:physical_network",
            "segmentation_id",
            "provider:segmentation_id");

    NetHandler() {
        super(Service.NEUTRON, NetworkKinds.NETWORKS, "Network");
    }

    @Override
    protected Map<String, @Nullable Object> fields(ResourceContext resource, String id, Fields properties) {
        Map<String, @Nullable Object> fields = defaults(nameOf(resource, properties));
        String project = properties.text("tenant_id", resource.stack().projectId());
        fields.put("tenant_id", project);
        fields.put("project_id", project);
        properties.values().forEach((name, value) -> {
            if (value != null && !name.equals("value_specs")) {
                fields.put(FIELDS.getOrDefault(name, name), value);
            }
        });
        fields.putAll(properties.map("value_specs"));
        return fields;
    }

    /** The fields that a network has unless something else is asked for. */
    static Map<String, @Nullable Object> defaults(String name) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("name", name);
        fields.put("status", "ACTIVE");
        fields.put("admin_state_up", true);
        fields.put("shared", false);
        fields.put("router:external", false);
        fields.put("mtu", 1450);
        fields.put("l2_adjacency", true);
        fields.put("port_security_enabled", true);
        fields.put("qos_policy_id", null);
        fields.put("segments", List.of());
        fields.put("tags", List.of());
        return fields;
    }

    @Override
    protected void change(
            ResourceContext resource, ResourceChange change, CloudObject object, Map<String, @Nullable Object> fields) {
        Map<String, @Nullable Object> unchanged = defaults(resource.physicalName());
        change.changed().forEach((name, value) -> {
            String field = FIELDS.getOrDefault(name, name);
            if (!name.equals("value_specs")) {
                fields.put(field, value == null ? unchanged.get(field) : value);
            }
        });
        fields.putAll(new Fields(change.changed()).map("value_specs"));
    }

    @Override
    protected void checkDelete(ResourceContext resource, CloudObject object) {
        List<CloudObject> ports = resource.cloud().findBy(NetworkKinds.PORTS, "network_id", object.id());
        if (!ports.isEmpty()) {
            String ids = ports.stream().map(CloudObject::id).collect(Collectors.joining(", "));
            throw service()
                    .refusal(
                            resource,
                            409,
                            "NetworkInUseClient",
                            "Unable to complete operation on network " + object.id()
                                    + ". There are one or more ports still in use on the network, id for these ports is: "
                                    + ids + ".");
        }
    }

    @Override
    protected void deleted(ResourceContext resource, CloudObject object) {
        for (CloudObject subnet : resource.cloud().findBy(NetworkKinds.SUBNETS, "network_id", object.id())) {
            resource.cloud().remove(NetworkKinds.SUBNETS, subnet.id());
        }
    }

    @Override
    protected Map<String, @Nullable Object> shown(Cloud cloud, CloudObject object) {
        return shownNetwork(cloud, object);
    }

    /** A network with the subnets that are on it. */
    static Map<String, @Nullable Object> shownNetwork(Cloud cloud, CloudObject network) {
        Map<String, @Nullable Object> shown = new LinkedHashMap<>(network.body());
        shown.put(
                "subnets",
                cloud.findBy(NetworkKinds.SUBNETS, "network_id", network.id()).stream()
                        .map(CloudObject::id)
                        .toList());
        return shown;
    }
}
