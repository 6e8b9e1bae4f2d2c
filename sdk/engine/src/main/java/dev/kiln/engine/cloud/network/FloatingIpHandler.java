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

/** {@code OS::Neutron::FloatingIP}: an address on an external network, taken by a port of its own there. */
final class FloatingIpHandler extends ServiceHandler {

    private static final String OWNER = "network:floatingip";

    FloatingIpHandler() {
        super(Service.NEUTRON, NetworkKinds.FLOATING_IPS, "Floating IP");
    }

    @Override
    protected Map<String, @Nullable Object> fields(ResourceContext resource, String id, Fields properties) {
        String name = properties.firstText("floating_network", "floating_network_id", "pool");
        CloudObject network = name == null
                ? usualNetwork(resource)
                : Lookup.require(resource, NetworkKinds.NETWORKS, "floating_network", name);
        if (!Fields.of(network).flag("router:external", false)) {
            throw service()
                    .refusal(
                            resource,
                            400,
                            "Bad floatingip request: Network " + network.id() + " is not a valid external network.");
        }
        Fields floating = new Fields(floating(resource, id, network, properties));
        String port = properties.text("port_id");
        CloudObject unled = new CloudObject(kind(), id, floating.values());
        if (port == null) {
            take(resource, id, network, properties, floating.values());
            return floating.values();
        }
        // the way is looked for first, so that a refusal leaves no address taken
        Map<String, @Nullable Object> leading =
                FloatingIps.leading(resource, unled, port, properties.text("fixed_ip_address"));
        take(resource, id, network, properties, leading);
        return leading;
    }

    /** Nova's own type may leave the pool to the service. */
    private static CloudObject usualNetwork(ResourceContext resource) {
        return resource.cloud().list(NetworkKinds.NETWORKS).stream()
                .filter(network -> Fields.of(network).flag("router:external", false))
                .findFirst()
                .orElseThrow(() -> Service.NOVA.refusal(resource, 404, "Floating IP pool not found."));
    }

    private static Map<String, @Nullable Object> floating(
            ResourceContext resource, String id, CloudObject network, Fields properties) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("id", id);
        fields.put("floating_network_id", network.id());
        fields.put("floating_ip_address", properties.text("floating_ip_address"));
        fields.put("status", "DOWN");
        fields.put("port_id", null);
        fields.put("fixed_ip_address", null);
        fields.put("router_id", null);
        fields.put("tenant_id", resource.stack().projectId());
        fields.put("project_id", resource.stack().projectId());
        fields.put("dns_name", properties.text("dns_name", ""));
        fields.put("dns_domain", properties.text("dns_domain", ""));
        fields.putAll(properties.map("value_specs"));
        return fields;
    }

    private static void take(
            ResourceContext resource,
            String id,
            CloudObject network,
            Fields properties,
            Map<String, @Nullable Object> fields) {
        Map<String, @Nullable Object> fixed = new LinkedHashMap<>();
        String subnet = properties.text("floating_subnet");
        if (subnet != null) {
            fixed.put(
                    "subnet_id",
                    Lookup.require(resource, NetworkKinds.SUBNETS, "floating_subnet", subnet)
                            .id());
        }
        if (properties.has("floating_ip_address")) {
            fixed.put("ip_address", properties.get("floating_ip_address"));
        }
        List<Fields> wanted = fixed.isEmpty() ? null : List.of(new Fields(fixed));
        CloudObject port = Ports.make(resource, new Ports.Wish("", network.id(), wanted, null, id, OWNER, Map.of()));
        fields.put(
                "floating_ip_address",
                Ports.addresses(port).stream().findFirst().orElse(null));
    }

    @Override
    protected void change(
            ResourceContext resource, ResourceChange change, CloudObject object, Map<String, @Nullable Object> fields) {
        Fields after = new Fields(change.after());
        if (change.has("port_id") || change.has("fixed_ip_address")) {
            String port = after.text("port_id");
            fields.putAll(
                    port == null
                            ? FloatingIps.leadingNowhere(object)
                            : FloatingIps.leading(resource, object, port, after.text("fixed_ip_address")));
        }
        for (String name : List.of("dns_name", "dns_domain")) {
            if (change.has(name)) {
                fields.put(name, after.text(name, ""));
            }
        }
    }

    @Override
    protected void deleted(ResourceContext resource, CloudObject object) {
        for (CloudObject port : Ports.ofDevice(resource.cloud(), object.id())) {
            Ports.remove(resource.cloud(), port.id());
        }
    }

    @Override
    public @Nullable Object attribute(ResourceContext resource, String attribute) {
        return switch (attribute) {
            case "ip" -> super.attribute(resource, "floating_ip_address");
            case "pool" -> resource.properties().get("pool");
            default -> super.attribute(resource, attribute);
        };
    }

    @Override
    public void requirements(PlannedResource resource, Collection<PlannedResource> all, Consumer<String> requires) {
        HiddenEdges edges = new HiddenEdges(all);
        edges.gatewaysTo(HiddenEdges.first(resource, "floating_network", "floating_network_id"), requires);
        edges.interfacesFor(HiddenEdges.first(resource, "port_id"), requires);
    }
}
