package dev.kiln.engine.cloud.loadbalancer;

import dev.kiln.engine.cloud.Cloud;
import dev.kiln.engine.cloud.CloudObject;
import dev.kiln.engine.cloud.service.Fields;
import dev.kiln.engine.handler.ResourceChange;
import dev.kiln.engine.handler.ResourceContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code OS::Octavia::Listener}. */
final class ListenerHandler extends BalancerPart {

    ListenerHandler() {
        super(BalancerKinds.LISTENERS, "Listener");
    }

    @Override
    protected Map<String, @Nullable Object> fields(ResourceContext resource, String id, Fields properties) {
        Map<String, @Nullable Object> fields = basic(resource, properties);
        String balancer = idOf(resource, properties, "loadbalancer", BalancerKinds.BALANCERS);
        fields.remove("loadbalancer");
        fields.remove("default_pool");
        fields.put("name", nameOf(resource, properties));
        fields.put("loadbalancer_id", balancer);
        fields.put("default_pool_id", idOf(resource, properties, "default_pool", BalancerKinds.POOLS));
        int port = properties.number("protocol_port", 0);
        boolean udp = isUdp(properties.text("protocol", ""));
        for (CloudObject other : resource.cloud().findBy(kind(), "loadbalancer_id", String.valueOf(balancer))) {
            if (number(other, "protocol_port") == port
                    && udp == isUdp(Fields.of(other).text("protocol", ""))) {
                throw service()
                        .refusal(
                                resource,
                                409,
                                "Another Listener on this Load Balancer is already using protocol "
                                        + properties.text("protocol") + " and protocol_port " + port);
            }
        }
        return fields;
    }

    private static boolean isUdp(String protocol) {
        return protocol.equals("UDP");
    }

    @Override
    protected void change(
            ResourceContext resource, ResourceChange change, CloudObject object, Map<String, @Nullable Object> fields) {
        super.change(resource, change, object, fields);
        if (change.has("default_pool")) {
            fields.remove("default_pool");
            fields.put(
                    "default_pool_id", idOf(resource, new Fields(change.after()), "default_pool", BalancerKinds.POOLS));
        }
    }

    @Override
    protected void deleted(ResourceContext resource, CloudObject object) {
        for (CloudObject policy : resource.cloud().findBy(BalancerKinds.POLICIES, "listener_id", object.id())) {
            resource.cloud().remove(BalancerKinds.POLICIES, policy.id());
        }
    }

    @Override
    protected Map<String, @Nullable Object> shown(Cloud cloud, CloudObject object) {
        Map<String, @Nullable Object> shown = new LinkedHashMap<>(object.body());
        shown.put("loadbalancers", List.of(Map.of("id", String.valueOf(object.text("loadbalancer_id")))));
        shown.put("l7policies", parts(cloud, BalancerKinds.POLICIES, "listener_id", object.id()));
        return shown;
    }
}
