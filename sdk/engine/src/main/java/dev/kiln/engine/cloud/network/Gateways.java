package dev.kiln.engine.cloud.network;

import dev.kiln.engine.cloud.CloudObject;
import dev.kiln.engine.cloud.service.Fields;
import dev.kiln.engine.cloud.service.Service;
import dev.kiln.engine.handler.ResourceContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A router's way out: a port of the router on an external network. */
final class Gateways {

    static final String OWNER = "network:router_gateway";
    static final String INFO = "external_gateway_info";

    private Gateways() {}

    /** Opens a way out for a router that has none, and gives what the router shows of it. */
    static Map<String, @Nullable Object> open(
            ResourceContext resource, String routerId, CloudObject network, Fields wish) {
        if (!Fields.of(network).flag("router:external", false)) {
            throw Service.NEUTRON.refusal(
                    resource, 400, "Bad router request: Network " + network.id() + " is not an external network.");
        }
        List<Fields> asked = wish.maps("external_fixed_ips");
        CloudObject port = Ports.make(
                resource,
                new Ports.Wish("", network.id(), asked.isEmpty() ? null : asked, null, routerId, OWNER, Map.of()));
        Map<String, @Nullable Object> info = new LinkedHashMap<>();
        info.put("network_id", network.id());
        info.put("enable_snat", wish.flag("enable_snat", true));
        info.put("external_fixed_ips", port.get("fixed_ips"));
        return info;
    }

    /** Closes a router's way out. Fails while a floating address needs it. */
    static void close(ResourceContext resource, CloudObject router) {
        for (CloudObject floating : resource.cloud().findBy(NetworkKinds.FLOATING_IPS, "router_id", router.id())) {
            throw Service.NEUTRON.refusal(
                    resource,
                    409,
                    "Gateway cannot be updated for router " + router.id()
                            + ", since a gateway to external network " + floating.text("floating_network_id")
                            + " is required by one or more floating IPs.");
        }
        for (CloudObject port : Ports.ofDevice(resource.cloud(), router.id())) {
            if (OWNER.equals(port.text("device_owner"))) {
                Ports.remove(resource.cloud(), port.id());
            }
        }
    }
}
