package dev.kiln.engine.cloud.network;

import dev.kiln.engine.cloud.Cloud;
import dev.kiln.engine.cloud.CloudObject;
import dev.kiln.engine.cloud.service.Fields;
import dev.kiln.engine.cloud.service.Lookup;
import dev.kiln.engine.cloud.service.Service;
import dev.kiln.engine.handler.ResourceContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Leads floating addresses to ports and away from them. */
public final class FloatingIps {

    private FloatingIps() {}

    /** The fields of a floating address that leads to a port. Fails as the service does when there is no way. */
    static Map<String, @Nullable Object> leading(
            ResourceContext resource, CloudObject floating, String portName, @Nullable String fixedIp) {
        CloudObject port = Lookup.require(resource, NetworkKinds.PORTS, "port_id", portName);
        List<String> addresses = Ports.addresses(port);
        String external = String.valueOf(floating.text("floating_network_id"));
        if (addresses.isEmpty()) {
            throw badRequest(
                    resource, "Cannot add floating IP to port " + port.id() + " that has no fixed IPv4 addresses");
        }
        if (fixedIp != null && !addresses.contains(fixedIp)) {
            throw badRequest(resource, "Port " + port.id() + " does not have fixed ip " + fixedIp);
        }
        String address = fixedIp == null ? addresses.get(0) : fixedIp;
        for (CloudObject other : resource.cloud().findBy(NetworkKinds.FLOATING_IPS, "port_id", port.id())) {
            if (!other.id().equals(floating.id()) && address.equals(other.text("fixed_ip_address"))) {
                throw Service.NEUTRON.refusal(
                        resource,
                        409,
                        "Cannot associate floating IP " + floating.text("floating_ip_address") + " (" + floating.id()
                                + ") with port " + port.id() + " using fixed IP " + address
                                + ", as that fixed IP already has a floating IP on external network " + external
                                + ".");
            }
        }
        String router = RouterInterfaceHandler.routerBetween(resource, port, external)
                .orElseThrow(() -> Service.NEUTRON.refusal(
                        resource,
                        404,
                        "External network " + external + " is not reachable from subnet "
                                + Fields.of(port).maps("fixed_ips").get(0).text("subnet_id")
                                + ".  Therefore, cannot associate Port " + port.id() + " with a Floating IP."));
        Map<String, @Nullable Object> fields = new LinkedHashMap<>(floating.body());
        fields.put("port_id", port.id());
        fields.put("fixed_ip_address", address);
        fields.put("router_id", router);
        fields.put("status", "ACTIVE");
        return fields;
    }

    private static RuntimeException badRequest(ResourceContext resource, String text) {
        return Service.NEUTRON.refusal(resource, 400, "Bad floatingip request: " + text + ".");
    }

    /** The fields of a floating address that leads nowhere. */
    static Map<String, @Nullable Object> leadingNowhere(CloudObject floating) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>(floating.body());
        fields.put("port_id", null);
        fields.put("fixed_ip_address", null);
        fields.put("router_id", null);
        fields.put("status", "DOWN");
        return fields;
    }

    /**
     * Lets a floating address lead to a port.
     *
     * @param resource the resource that asks
     * @param floating the floating address
     * @param port the port, by id or name
     * @param fixedIp which of its addresses, or null for the first
     */
    public static void lead(ResourceContext resource, CloudObject floating, String port, @Nullable String fixedIp) {
        resource.cloud().put(NetworkKinds.FLOATING_IPS, floating.id(), leading(resource, floating, port, fixedIp));
    }

    /**
     * Lets a floating address lead nowhere.
     *
     * @param cloud the cloud
     * @param floating the floating address
     */
    public static void release(Cloud cloud, CloudObject floating) {
        cloud.put(NetworkKinds.FLOATING_IPS, floating.id(), leadingNowhere(floating));
    }
}
