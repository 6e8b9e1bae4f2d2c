package dev.kiln.engine.cloud.network;

import dev.kiln.engine.cloud.Cloud;
import dev.kiln.engine.cloud.CloudObject;
import dev.kiln.engine.cloud.service.Fields;
import dev.kiln.engine.cloud.service.Lookup;
import dev.kiln.engine.cloud.service.Service;
import dev.kiln.engine.cloud.service.ServiceHandler;
import dev.kiln.engine.handler.PlannedResource;
import dev.kiln.engine.handler.ResourceChange;
import dev.kiln.engine.handler.ResourceContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** {@code OS::Neutron::Port}. */
final class PortHandler extends ServiceHandler {

    private static final String KEPT_IPS = "port_fip";
    private static final List<String> AS_GIVEN = List.of(
            "admin_state_up",
            "allowed_address_pairs",
            "binding:vnic_type",
            "device_id",
            "device_owner",
            "dns_name",
            "port_security_enabled",
            "propagate_uplink_status",
            "tags");

    PortHandler() {
        super(Service.NEUTRON, NetworkKinds.PORTS, "Port");
    }

    @Override
    protected Map<String, @Nullable Object> fields(ResourceContext resource, String id, Fields properties) {
        CloudObject network = Lookup.require(
                resource,
                NetworkKinds.NETWORKS,
                "network",
                String.valueOf(properties.firstText("network", "network_id")));
        Map<String, @Nullable Object> more = new LinkedHashMap<>();
        for (String name : AS_GIVEN) {
            Object value = properties.get(name);
            if (value != null) {
                more.put(name, value);
            }
        }
        more.put("qos_policy_id", properties.text("qos_policy"));
        if (properties.has("security_groups")) {
            more.put("security_groups", groups(resource, properties));
        }
        more.putAll(properties.map("value_specs"));
        Map<String, @Nullable Object> port = Ports.fields(
                resource,
                id,
                new Ports.Wish(
                        nameOf(resource, properties),
                        network.id(),
                        wanted(properties),
                        properties.text("mac_address"),
                        properties.text("device_id", ""),
                        properties.text("device_owner", ""),
                        more));
        PortSecurity.settleNew(resource, port, properties.has("security_groups"));
        return port;
    }

    private static @Nullable List<Fields> wanted(Fields properties) {
        if (properties.flag("no_fixed_ips", false)) {
            return List.of();
        }
        List<Fields> asked = properties.maps("fixed_ips");
        return asked.isEmpty() ? null : asked;
    }

    private static List<String> groups(ResourceContext resource, Fields properties) {
        List<String> ids = new ArrayList<>();
        List<String> asked = properties.texts("security_groups");
        for (int i = 0; i < asked.size(); i++) {
            ids.add(Lookup.require(resource, NetworkKinds.SECURITY_GROUPS, "security_groups[" + i + "]", asked.get(i))
                    .id());
        }
        return ids;
    }

    @Override
    protected void change(
            ResourceContext resource, ResourceChange change, CloudObject object, Map<String, @Nullable Object> fields) {
        Fields after = new Fields(change.after());
        Fields changed = new Fields(change.changed());
        for (String name : AS_GIVEN) {
            if (change.has(name)) {
                fields.put(name, after.get(name));
            }
        }
        if (change.has("name")) {
            fields.put("name", nameOf(resource, after));
        }
        if (change.has("qos_policy")) {
            fields.put("qos_policy_id", after.text("qos_policy"));
        }
        if (change.has("security_groups")) {
            fields.put(
                    "security_groups",
                    after.has("security_groups") ? groups(resource, after) : Ports.defaultGroups(resource));
        }
        if (change.has("fixed_ips") || change.has("no_fixed_ips")) {
            fields.put(
                    "fixed_ips",
                    new Allocation(resource, String.valueOf(object.text("network_id")))
                            .free(object)
                            .allocate(wanted(after), ""));
        }
        fields.putAll(changed.map("value_specs"));
        PortSecurity.settle(resource, fields);
    }

    @Override
    protected void deleted(ResourceContext resource, CloudObject object) {
        Ports.remove(resource.cloud(), object.id());
    }

    @Override
    public boolean needsReplace(ResourceContext resource, Map<String, @Nullable Object> after) {
        return "REPLACE_ALWAYS".equals(after.get("replacement_policy"));
    }

    @Override
    public void prepareForReplace(ResourceContext resource) {
        Optional<CloudObject> port = object(resource);
        if (port.isPresent()) {
            resource.data(KEPT_IPS, port.get().get("fixed_ips"));
            Ports.change(resource.cloud(), port.get(), Map.of("fixed_ips", List.of()));
        }
    }

    @Override
    public void restoreAfterReplace(ResourceContext resource) {
        Object kept = resource.data().get(KEPT_IPS);
        if (kept != null) {
            object(resource).ifPresent(port -> Ports.reclaim(resource.cloud(), port, kept));
            resource.data(KEPT_IPS, null);
        }
    }

    @Override
    protected Map<String, @Nullable Object> shown(Cloud cloud, CloudObject object) {
        return new LinkedHashMap<>(object.body());
    }

    @Override
    public @Nullable Object attribute(ResourceContext resource, String attribute) {
        Optional<CloudObject> port = object(resource);
        if (port.isEmpty()) {
            return null;
        }
        return switch (attribute) {
            case "subnets" -> subnets(resource.cloud(), port.get());
            case "network" ->
                resource.cloud()
                        .find(NetworkKinds.NETWORKS, String.valueOf(port.get().text("network_id")))
                        .map(network -> NetHandler.shownNetwork(resource.cloud(), network))
                        .orElse(null);
            case "dns_assignment" -> dns(port.get());
            default -> super.attribute(resource, attribute);
        };
    }

    /** The subnets of a port as the service shows them, each once. */
    static List<Map<String, @Nullable Object>> subnets(Cloud cloud, CloudObject port) {
        return Fields.of(port).maps("fixed_ips").stream()
                .map(fixed -> fixed.text("subnet_id", ""))
                .distinct()
                .flatMap(id -> cloud.find(NetworkKinds.SUBNETS, id).stream())
                .map(CloudObject::body)
                .toList();
    }

    private static List<Map<String, String>> dns(CloudObject port) {
        return Ports.addresses(port).stream()
                .map(address -> {
                    String name = Fields.of(port)
                            .text(
                                    "dns_name",
                                    "host-" + address.replace('.', '-').replace(':', '-'));
                    return Map.of("hostname", name, "ip_address", address, "fqdn", name + ".openstacklocal.");
                })
                .toList();
    }

    @Override
    public void requirements(PlannedResource resource, Collection<PlannedResource> all, Consumer<String> requires) {
        HiddenEdges edges = new HiddenEdges(all);
        edges.subnetsOf(HiddenEdges.first(resource, "network", "network_id"), requires);
    }
}
