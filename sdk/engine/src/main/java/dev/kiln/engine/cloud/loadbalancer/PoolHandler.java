package dev.kiln.engine.cloud.loadbalancer;

import dev.kiln.engine.cloud.Cloud;
import dev.kiln.engine.cloud.CloudObject;
import dev.kiln.engine.cloud.service.Fields;
import dev.kiln.engine.handler.ResourceContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code OS::Octavia::Pool}: of a listener, whose default it is then, or of a load balancer. */
final class PoolHandler extends BalancerPart {

    private static final String DEFAULT = "default_pool_id";

    PoolHandler() {
        super(BalancerKinds.POOLS, "Pool");
    }

    @Override
    protected Map<String, @Nullable Object> fields(ResourceContext resource, String id, Fields properties) {
        Map<String, @Nullable Object> fields = basic(resource, properties);
        String listener = idOf(resource, properties, "listener", BalancerKinds.LISTENERS);
        String balancer = idOf(resource, properties, "loadbalancer", BalancerKinds.BALANCERS);
        fields.remove("listener");
        fields.remove("loadbalancer");
        fields.put("name", nameOf(resource, properties));
        if (listener != null) {
            CloudObject owner =
                    resource.cloud().find(BalancerKinds.LISTENERS, listener).orElseThrow();
            if (owner.text(DEFAULT) != null) {
                throw service().refusal(resource, 409, "Listener " + listener + " already has a default pool");
            }
            balancer = owner.text("loadbalancer_id");
        }
        fields.put("loadbalancer_id", balancer);
        fields.put("listener_id", listener);
        return fields;
    }

    @Override
    protected void made(ResourceContext resource, CloudObject object) {
        String listener = object.text("listener_id");
        if (listener != null) {
            setDefault(resource, listener, object.id());
        }
    }

    private static void setDefault(ResourceContext resource, String listener, @Nullable String pool) {
        resource.cloud().find(BalancerKinds.LISTENERS, listener).ifPresent(owner -> {
            Map<String, @Nullable Object> fields = new LinkedHashMap<>(owner.body());
            fields.put(DEFAULT, pool);
            resource.cloud().put(BalancerKinds.LISTENERS, listener, fields);
        });
    }

    @Override
    protected void checkDelete(ResourceContext resource, CloudObject object) {
        for (CloudObject policy : resource.cloud().findBy(BalancerKinds.POLICIES, "redirect_pool_id", object.id())) {
            throw service().refusal(resource, 409, "Pool " + object.id() + " is in use by L7 policy " + policy.id());
        }
    }

    @Override
    protected void deleted(ResourceContext resource, CloudObject object) {
        for (CloudObject listener : resource.cloud().findBy(BalancerKinds.LISTENERS, DEFAULT, object.id())) {
            setDefault(resource, listener.id(), null);
        }
        for (String kind : List.of(BalancerKinds.MEMBERS, BalancerKinds.MONITORS)) {
            resource.cloud()
                    .findBy(kind, "pool_id", object.id())
                    .forEach(part -> resource.cloud().remove(kind, part.id()));
        }
    }

    @Override
    protected Map<String, @Nullable Object> shown(Cloud cloud, CloudObject object) {
        Map<String, @Nullable Object> shown = new LinkedHashMap<>(object.body());
        shown.put("members", parts(cloud, BalancerKinds.MEMBERS, "pool_id", object.id()));
        shown.put("listeners", parts(cloud, BalancerKinds.LISTENERS, DEFAULT, object.id()));
        shown.put(
                "healthmonitor_id",
                cloud.findBy(BalancerKinds.MONITORS, "pool_id", object.id()).stream()
                        .map(CloudObject::id)
                        .findFirst()
                        .orElse(null));
        return shown;
    }
}
