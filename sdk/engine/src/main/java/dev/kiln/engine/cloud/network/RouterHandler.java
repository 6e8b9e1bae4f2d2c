package dev.kiln.engine.cloud.network;

import dev.kiln.engine.cloud.CloudObject;
import dev.kiln.engine.cloud.service.Fields;
import dev.kiln.engine.cloud.service.Lookup;
import dev.kiln.engine.cloud.service.Service;
import dev.kiln.engine.cloud.service.ServiceHandler;
import dev.kiln.engine.handler.PlannedResource;
import dev.kiln.engine.handler.ResourceChange;
import dev.kiln.engine.handler.ResourceContext;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** {@code OS::Neutron::Router}. */
final class RouterHandler extends ServiceHandler {

    RouterHandler() {
        super(Service.NEUTRON, NetworkKinds.ROUTERS, "Router");
    }

    @Override
    protected Map<String, @Nullable Object> fields(ResourceContext resource, String id, Fields properties) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        String project = properties.text("tenant_id", resource.stack().projectId());
        fields.put("name", nameOf(resource, properties));
        fields.put("status", "ACTIVE");
        fields.put("admin_state_up", properties.flag("admin_state_up", true));
        fields.put("tenant_id", project);
        fields.put("project_id", project);
        fields.put("distributed", properties.flag("distributed", false));
        fields.put("ha", properties.flag("ha", false));
        fields.put("routes", List.of());
        fields.put("tags", properties.list("tags"));
        fields.put("availability_zone_hints", properties.list("availability_zone_hints"));
        fields.put(Gateways.INFO, gateway(resource, id, properties));
        fields.putAll(properties.map("value_specs"));
        return fields;
    }

    private static @Nullable Map<String, @Nullable Object> gateway(
            ResourceContext resource, String id, Fields properties) {
        Fields wish = Fields.of(properties.get(Gateways.INFO));
        String name = wish.text("network");
        if (name == null) {
            return null;
        }
        CloudObject network = Lookup.require(resource, NetworkKinds.NETWORKS, Gateways.INFO + ".network", name);
        return Gateways.open(resource, id, network, wish);
    }

    @Override
    protected void change(
            ResourceContext resource, ResourceChange change, CloudObject object, Map<String, @Nullable Object> fields) {
        super.change(resource, change, object, fields);
        fields.keySet().removeAll(List.of("value_specs", "l3_agent_id", "l3_agent_ids"));
        fields.putAll(new Fields(change.changed()).map("value_specs"));
        if (change.has(Gateways.INFO)) {
            fields.put(Gateways.INFO, newGateway(resource, change, object));
        }
    }

    private static @Nullable Map<String, @Nullable Object> newGateway(
            ResourceContext resource, ResourceChange change, CloudObject router) {
        Fields after = new Fields(change.after());
        Fields wish = Fields.of(after.get(Gateways.INFO));
        Fields now = Fields.of(router.get(Gateways.INFO));
        String network = wish.text("network");
        String networkId = network == null
                ? ""
                : Lookup.require(resource, NetworkKinds.NETWORKS, Gateways.INFO + ".network", network)
                        .id();
        if (networkId.equals(now.text("network_id"))
                && wish.maps("external_fixed_ips").isEmpty()) {
            Map<String, @Nullable Object> same = new LinkedHashMap<>(now.values());
            same.put("enable_snat", wish.flag("enable_snat", true));
            return same;
        }
        Gateways.close(resource, router);
        return gateway(resource, router.id(), after);
    }

    @Override
    protected void checkDelete(ResourceContext resource, CloudObject object) {
        boolean used = Ports.ofDevice(resource.cloud(), object.id()).stream()
                .anyMatch(port -> !Gateways.OWNER.equals(port.text("device_owner")));
        if (used) {
            throw service().refusal(resource, 409, "Router " + object.id() + " still has ports");
        }
        Gateways.close(resource, object);
    }

    @Override
    public void requirements(PlannedResource resource, Collection<PlannedResource> all, Consumer<String> requires) {
        String network = Fields.of(resource.properties().get(Gateways.INFO)).text("network");
        new HiddenEdges(all).subnetsOf(network, requires);
    }
}
