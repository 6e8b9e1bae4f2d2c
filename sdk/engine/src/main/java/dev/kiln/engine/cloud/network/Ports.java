package dev.kiln.engine.cloud.network;

import dev.kiln.engine.cloud.Cloud;
import dev.kiln.engine.cloud.CloudObject;
import dev.kiln.engine.cloud.GenericHandler;
import dev.kiln.engine.cloud.service.Fields;
import dev.kiln.engine.cloud.service.Service;
import dev.kiln.engine.handler.ResourceContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes, changes and removes ports, for the types that are ports and for those that have some. */
public final class Ports {

    private static final String DEVICE = "device_id";

    private Ports() {}

    /**
     * What a new port shall be.
     *
     * @param name its name; may be empty
     * @param networkId the network
     * @param fixedIps the addresses asked for, each with {@code subnet_id} or {@code ip_address} or both; null for what the service
     *     chooses
     * @param mac its MAC address, or null for one that the service chooses
     * @param deviceId what it belongs to; empty for nothing
     * @param deviceOwner the kind of that, for example {@code compute:nova}
     * @param more other fields
     */
    public record Wish(
            String name,
            String networkId,
            @Nullable List<Fields> fixedIps,
            @Nullable String mac,
            String deviceId,
            String deviceOwner,
            Map<String, ? extends @Nullable Object> more) {}

    /**
     * Makes a port.
     *
     * @param resource the resource that wants it
     * @param wish what it shall be
     * @return the port
     */
    public static CloudObject make(ResourceContext resource, Wish wish) {
        String id = GenericHandler.newId(resource.random());
        return resource.cloud().put(NetworkKinds.PORTS, id, fields(resource, id, wish));
    }

    /** The fields of a new port. */
    static Map<String, @Nullable Object> fields(ResourceContext resource, String id, Wish wish) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("id", id);
        fields.put("name", wish.name());
        fields.put("network_id", wish.networkId());
        fields.put("mac_address", mac(resource, wish));
        fields.put(
                "fixed_ips", new Allocation(resource, wish.networkId()).allocate(wish.fixedIps(), wish.deviceOwner()));
        fields.put("admin_state_up", true);
        fields.put(DEVICE, wish.deviceId());
        fields.put("device_owner", wish.deviceOwner());
        fields.put("status", wish.deviceId().isEmpty() ? "DOWN" : "ACTIVE");
        fields.put("tenant_id", resource.stack().projectId());
        fields.put("project_id", resource.stack().projectId());
        fields.put("port_security_enabled", true);
        fields.put("allowed_address_pairs", List.of());
        fields.put("security_groups", wish.deviceOwner().startsWith("network:") ? List.of() : defaultGroups(resource));
        fields.put("qos_policy_id", null);
        fields.put("propagate_uplink_status", false);
        fields.put("binding:vnic_type", "normal");
        fields.put("tags", List.of());
        wish.more().forEach(fields::put);
        return fields;
    }

    /** The group that a port has which asks for none. */
    static List<String> defaultGroups(ResourceContext resource) {
        return resource.cloud().findBy(NetworkKinds.SECURITY_GROUPS, "name", "default").stream()
                .limit(1)
                .map(CloudObject::id)
                .toList();
    }

    private static String mac(ResourceContext resource, Wish wish) {
        String asked = wish.mac();
        if (asked != null) {
            String mac = asked.toLowerCase(Locale.ROOT);
            if (macTaken(resource.cloud(), wish.networkId(), mac)) {
                throw Service.NEUTRON.refusal(
                        resource,
                        409,
                        "MacAddressInUseClient",
                        "Unable to complete operation for network " + wish.networkId() + ". The mac address " + mac
                                + " is in use.");
            }
            return mac;
        }
        String mac;
        do {
            int low = resource.random().nextInt(1 << 24);
            mac = String.format(Locale.ROOT, "fa:16:3e:%02x:%02x:%02x", low >> 16, (low >> 8) & 255, low & 255);
        } while (macTaken(resource.cloud(), wish.networkId(), mac));
        return mac;
    }

    private static boolean macTaken(Cloud cloud, String networkId, String mac) {
        return cloud.findBy(NetworkKinds.PORTS, "network_id", networkId).stream()
                .anyMatch(port -> mac.equals(port.text("mac_address")));
    }

    /**
     * Changes fields of a port.
     *
     * @param cloud the cloud
     * @param port the port
     * @param changes the fields that differ
     * @return the port as it is now
     */
    public static CloudObject change(Cloud cloud, CloudObject port, Map<String, ? extends @Nullable Object> changes) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>(port.body());
        changes.forEach(fields::put);
        return cloud.put(NetworkKinds.PORTS, port.id(), fields);
    }

    /**
     * Gives a port back the addresses that it gave up, and takes them away from whoever has them now.
     *
     * @param cloud the cloud
     * @param port the port
     * @param fixedIps the addresses as the port had them
     */
    public static void reclaim(Cloud cloud, CloudObject port, Object fixedIps) {
        for (Fields fixed : new Fields(Map.of("fixed_ips", fixedIps)).maps("fixed_ips")) {
            cloud.find(NetworkKinds.SUBNETS, fixed.text("subnet_id", ""))
                    .ifPresent(subnet -> onSubnet(cloud, subnet)
                            .filter(other -> addresses(other).contains(fixed.text("ip_address", "")))
                            .toList()
                            .forEach(other -> change(cloud, other, Map.of("fixed_ips", List.of()))));
        }
        change(cloud, port, Map.of("fixed_ips", fixedIps));
    }

    /**
     * Gives a port to a device, or takes it away from one.
     *
     * @param cloud the cloud
     * @param port the port
     * @param deviceId the device; empty for none
     * @param owner the kind of device; empty for none
     */
    public static void bind(Cloud cloud, CloudObject port, String deviceId, String owner) {
        change(
                cloud,
                port,
                Map.of(DEVICE, deviceId, "device_owner", owner, "status", deviceId.isEmpty() ? "DOWN" : "ACTIVE"));
    }

    /**
     * Removes a port; a floating address that leads to it leads nowhere then.
     *
     * @param cloud the cloud
     * @param portId the port; one that is gone is no failure
     */
    public static void remove(Cloud cloud, String portId) {
        for (CloudObject floating : cloud.findBy(NetworkKinds.FLOATING_IPS, "port_id", portId)) {
            FloatingIps.release(cloud, floating);
        }
        cloud.remove(NetworkKinds.PORTS, portId);
    }

    /**
     * The ports of a device.
     *
     * @param cloud the cloud
     * @param deviceId the device
     * @return the ports, oldest first
     */
    public static List<CloudObject> ofDevice(Cloud cloud, String deviceId) {
        return cloud.findBy(NetworkKinds.PORTS, DEVICE, deviceId);
    }

    /** The ports that have an address on a subnet. */
    static Stream<CloudObject> onSubnet(Cloud cloud, CloudObject subnet) {
        return cloud.findBy(NetworkKinds.PORTS, "network_id", String.valueOf(subnet.text("network_id"))).stream()
                .filter(port -> addressOn(port, subnet.id()).isPresent());
    }

    /** A port's address on a subnet. */
    static Optional<String> addressOn(CloudObject port, String subnetId) {
        return Fields.of(port).maps("fixed_ips").stream()
                .filter(fixed -> subnetId.equals(fixed.text("subnet_id")))
                .map(fixed -> fixed.text("ip_address", ""))
                .findFirst();
    }

    /**
     * The addresses of a port.
     *
     * @param port the port
     * @return the addresses, in the port's order
     */
    public static List<String> addresses(CloudObject port) {
        List<String> addresses = new ArrayList<>();
        for (Fields fixed : Fields.of(port).maps("fixed_ips")) {
            addresses.add(fixed.text("ip_address", ""));
        }
        return addresses;
    }
}
