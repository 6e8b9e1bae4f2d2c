package dev.kiln.engine.cloud.compute;

import dev.kiln.engine.cloud.Cloud;
import dev.kiln.engine.cloud.CloudObject;
import dev.kiln.engine.cloud.network.FloatingIps;
import dev.kiln.engine.cloud.network.NetworkKinds;
import dev.kiln.engine.cloud.network.Ports;
import dev.kiln.engine.cloud.service.Fields;
import dev.kiln.engine.cloud.service.Lookup;
import dev.kiln.engine.cloud.service.Service;
import dev.kiln.engine.handler.ResourceContext;
import dev.kiln.engine.handler.ResourceException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Connects a server to networks: through ports that there are, and through ports of the server's own. */
final class ServerNics {

    private static final String OWNER = "compute:nova";

    private final ResourceContext resource;
    private final String serverId;
    private final Set<String> ports = new LinkedHashSet<>();
    private final Set<String> own = new LinkedHashSet<>();

    /** The connections of a server, as its fields have them; of a new server none. */
    ServerNics(ResourceContext resource, String serverId, Fields server) {
        this.resource = resource;
        this.serverId = serverId;
        ports.addAll(server.texts(ServerFields.PORTS));
        own.addAll(server.texts(ServerFields.OWN_PORTS));
    }

    /** Refuses a new server that asks for no networks, as Nova does from its version 2.37 on. */
    static void require(boolean isAnyAskedFor) {
        if (!isAnyAskedFor) {
            throw new ResourceException("ValueError", "nics are required after microversion 2.36");
        }
    }

    /** Writes the connections into a server's fields. */
    void into(Map<String, @Nullable Object> fields) {
        fields.put(ServerFields.PORTS, List.copyOf(ports));
        fields.put(ServerFields.OWN_PORTS, List.copyOf(own));
    }

    /** Makes the connections what a server's properties ask for; those that are there already stay. */
    void connect(Fields properties) {
        List<Fields> wanted = properties.maps("networks");
        if (wanted.stream().anyMatch(one -> "none".equals(one.text("allocate_network")))) {
            wanted = List.of();
        } else if (wanted.isEmpty() || wanted.stream().anyMatch(one -> one.has("allocate_network"))) {
            wanted = List.of(new Fields(Map.of("network", theOnlyNetwork().id())));
        }
        Map<Fields, String> kept = kept(wanted);
        for (String port : List.copyOf(ports)) {
            if (!kept.containsValue(port)) {
                disconnect(port);
            }
        }
        ports.clear();
        for (int i = 0; i < wanted.size(); i++) {
            Fields one = wanted.get(i);
            String port = kept.get(one);
            ports.add(port == null ? connect(one, "networks[" + i + "]", properties) : port);
        }
    }

    /** Which of the present connections serves which wish; each serves one. */
    private Map<Fields, String> kept(List<Fields> wanted) {
        Map<Fields, String> kept = new LinkedHashMap<>();
        for (Fields one : wanted) {
            for (String id : ports) {
                boolean serves = resource.cloud()
                        .find(NetworkKinds.PORTS, id)
                        .filter(port -> serves(port, one))
                        .isPresent();
                if (serves && !kept.containsValue(id) && !kept.containsKey(one)) {
                    kept.put(one, id);
                }
            }
        }
        return kept;
    }

    private boolean serves(CloudObject port, Fields wish) {
        String asked = wish.text("port");
        if (asked != null) {
            return asked.equals(port.id()) || asked.equals(port.text("name"));
        }
        if (!own.contains(port.id())) {
            return false;
        }
        String address = wish.text("fixed_ip");
        String network = wish.firstText("network", "uuid");
        String subnet = wish.text("subnet");
        Cloud cloud = resource.cloud();
        boolean onNetwork = network == null
                || Lookup.find(cloud, NetworkKinds.NETWORKS, network)
                        .filter(one -> one.id().equals(port.text("network_id")))
                        .isPresent();
        boolean onSubnet = subnet == null
                || Lookup.find(cloud, NetworkKinds.SUBNETS, subnet)
                        .filter(one -> Fields.of(port).maps("fixed_ips").stream()
                                .anyMatch(fixed -> one.id().equals(fixed.text("subnet_id"))))
                        .isPresent();
        return onNetwork
                && onSubnet
                && (address == null || Ports.addresses(port).contains(address));
    }

    private CloudObject theOnlyNetwork() {
        List<CloudObject> usable = resource.cloud().list(NetworkKinds.NETWORKS).stream()
                .filter(network -> !Fields.of(network).flag("router:external", false))
                .filter(network -> !resource.cloud()
                        .findBy(NetworkKinds.SUBNETS, "network_id", network.id())
                        .isEmpty())
                .toList();
        if (usable.size() > 1) {
            throw Service.NOVA.refusal(
                    resource, 409, "Multiple possible networks found, use a Network ID to be more specific.");
        }
        if (usable.isEmpty()) {
            throw Service.NOVA.refusal(
                    resource,
                    400,
                    "Unable to automatically allocate a network for project "
                            + resource.stack().projectId());
        }
        return usable.get(0);
    }

    private String connect(Fields wish, String path, Fields properties) {
        String asked = wish.text("port");
        String port = asked == null ? ownPort(wish, path, properties) : givenPort(asked, path);
        String floating = wish.text("floating_ip");
        if (floating != null) {
            resource.cloud()
                    .find(NetworkKinds.FLOATING_IPS, floating)
                    .ifPresent(one -> FloatingIps.lead(resource, one, port, null));
        }
        return port;
    }

    private String givenPort(String asked, String path) {
        CloudObject port = Lookup.require(resource, NetworkKinds.PORTS, path + ".port", asked);
        String device = port.text("device_id");
        if (device != null && !device.isEmpty() && !device.equals(serverId)) {
            throw Service.NOVA.refusal(resource, 409, "Port " + port.id() + " is still in use.");
        }
        Ports.bind(resource.cloud(), port, serverId, OWNER);
        return port.id();
    }

    private String ownPort(Fields wish, String path, Fields properties) {
        String subnetName = wish.text("subnet");
        CloudObject subnet = subnetName == null
                ? null
                : Lookup.require(resource, NetworkKinds.SUBNETS, path + ".subnet", subnetName);
        String networkName = wish.firstText("network", "uuid");
        if (networkName == null && subnet != null) {
            networkName = subnet.text("network_id");
        }
        CloudObject network =
                Lookup.require(resource, NetworkKinds.NETWORKS, path + ".network", String.valueOf(networkName));
        Map<String, @Nullable Object> fixed = new LinkedHashMap<>();
        if (subnet != null) {
            fixed.put("subnet_id", subnet.id());
        }
        if (wish.has("fixed_ip")) {
            fixed.put("ip_address", wish.get("fixed_ip"));
        }
        if (resource.cloud()
                .findBy(NetworkKinds.SUBNETS, "network_id", network.id())
                .isEmpty()) {
            throw Service.NOVA.refusal(
                    resource, 400, "Network " + network.id() + " requires a subnet in order to boot instances on.");
        }
        Map<String, @Nullable Object> more = new LinkedHashMap<>(wish.map("port_extra_properties"));
        Object mac = more.remove("mac_address");
        boolean addressless = Boolean.TRUE.equals(more.remove("no_fixed_ips"));
        more.values().removeIf(value -> value == null);
        more.remove("value_specs");
        List<String> groups = groups(properties);
        if (!groups.isEmpty()) {
            more.put("security_groups", groups);
        }
        List<Fields> wanted = fixed.isEmpty() ? null : List.of(new Fields(fixed));
        CloudObject port = Ports.make(
                resource,
                new Ports.Wish(
                        "",
                        network.id(),
                        addressless ? List.of() : wanted,
                        mac == null ? null : mac.toString(),
                        serverId,
                        OWNER,
                        more));
        own.add(port.id());
        return port.id();
    }

    private List<String> groups(Fields properties) {
        List<String> ids = new ArrayList<>();
        for (String name : properties.texts("security_groups")) {
            ids.add(Lookup.find(resource.cloud(), NetworkKinds.SECURITY_GROUPS, name)
                    .orElseThrow(() -> Service.NOVA.refusal(resource, 400, "Security group " + name + " not found."))
                    .id());
        }
        return ids;
    }

    private void disconnect(String portId) {
        ports.remove(portId);
        if (own.remove(portId)) {
            Ports.remove(resource.cloud(), portId);
        } else {
            resource.cloud()
                    .find(NetworkKinds.PORTS, portId)
                    .filter(port -> serverId.equals(port.text("device_id")))
                    .ifPresent(port -> Ports.bind(resource.cloud(), port, "", ""));
        }
    }

    /** Removes all connections. */
    void disconnectAll() {
        List.copyOf(ports).forEach(this::disconnect);
    }

    /** Gives up ports that others made, and the addresses of the server's own, so that a replacement can have them. */
    void makeRoom() {
        for (String id : ports) {
            resource.cloud().find(NetworkKinds.PORTS, id).ifPresent(port -> {
                if (own.contains(id)) {
                    Ports.change(resource.cloud(), port, Map.of("fixed_ips", List.of()));
                } else {
                    Ports.bind(resource.cloud(), port, "", "");
                }
            });
        }
    }

    /** Takes back what {@link #makeRoom} gave up; the addresses are those of before. */
    void takeBack(Map<String, @Nullable Object> addresses) {
        for (String id : ports) {
            resource.cloud().find(NetworkKinds.PORTS, id).ifPresent(port -> {
                Object before = addresses.get(id);
                if (!own.contains(id)) {
                    Ports.bind(resource.cloud(), port, serverId, OWNER);
                } else if (before != null) {
                    Ports.reclaim(resource.cloud(), port, before);
                }
            });
        }
    }

    /** The addresses of the server's own ports, by port. */
    Map<String, @Nullable Object> ownAddresses() {
        Map<String, @Nullable Object> addresses = new LinkedHashMap<>();
        for (String id : own) {
            resource.cloud().find(NetworkKinds.PORTS, id).ifPresent(port -> addresses.put(id, port.get("fixed_ips")));
        }
        return addresses;
    }
}
