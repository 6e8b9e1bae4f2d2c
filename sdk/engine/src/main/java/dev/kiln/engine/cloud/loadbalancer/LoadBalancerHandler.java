package dev.kiln.engine.cloud.loadbalancer;

import dev.kiln.engine.cloud.Cloud;
import dev.kiln.engine.cloud.CloudObject;
import dev.kiln.engine.cloud.network.NetworkKinds;
import dev.kiln.engine.cloud.network.Ports;
import dev.kiln.engine.cloud.service.Fields;
import dev.kiln.engine.cloud.service.Lookup;
import dev.kiln.engine.handler.ResourceContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code OS::Octavia::LoadBalancer}. Its address is that of a port of its own. */
final class LoadBalancerHandler extends BalancerPart {

    private static final String PORT = "vip_port_id";

    LoadBalancerHandler() {
        super(BalancerKinds.BALANCERS, "load_balancer");
    }

    @Override
    protected Map<String, @Nullable Object> fields(ResourceContext resource, String id, Fields properties) {
        CloudObject subnet =
                Lookup.require(resource, NetworkKinds.SUBNETS, "vip_subnet", properties.text("vip_subnet", ""));
        Map<String, @Nullable Object> fixed = new LinkedHashMap<>();
        fixed.put("subnet_id", subnet.id());
        fixed.put("ip_address", properties.text("vip_address"));
        CloudObject port = Ports.make(
                resource,
                new Ports.Wish(
                        "octavia-lb-" + id,
                        String.valueOf(subnet.text("network_id")),
                        List.of(new Fields(fixed)),
                        null,
                        "lb-" + id,
                        "Octavia",
                        Map.of()));
        Map<String, @Nullable Object> fields = basic(resource, properties);
        fields.remove("vip_subnet");
        fields.remove("flavor");
        fields.put("name", nameOf(resource, properties));
        fields.put("vip_subnet_id", subnet.id());
        fields.put("vip_network_id", subnet.text("network_id"));
        fields.put(PORT, port.id());
        fields.put("vip_address", Ports.addresses(port).stream().findFirst().orElse(null));
        fields.put("flavor_id", properties.text("flavor"));
        fields.put("provider", properties.text("provider", "amphora"));
        return fields;
    }

    @Override
    protected void checkDelete(ResourceContext resource, CloudObject object) {
        String text = "Cannot delete Load Balancer " + object.id() + " - it has children";
        checkUnused(resource, BalancerKinds.LISTENERS, "loadbalancer_id", object.id(), 400, text);
        checkUnused(resource, BalancerKinds.POOLS, "loadbalancer_id", object.id(), 400, text);
    }

    @Override
    protected void deleted(ResourceContext resource, CloudObject object) {
        Ports.remove(resource.cloud(), String.valueOf(object.text(PORT)));
    }

    @Override
    protected Map<String, @Nullable Object> shown(Cloud cloud, CloudObject object) {
        Map<String, @Nullable Object> shown = new LinkedHashMap<>(object.body());
        shown.put("listeners", parts(cloud, BalancerKinds.LISTENERS, "loadbalancer_id", object.id()));
        shown.put("pools", parts(cloud, BalancerKinds.POOLS, "loadbalancer_id", object.id()));
        return shown;
    }
}
