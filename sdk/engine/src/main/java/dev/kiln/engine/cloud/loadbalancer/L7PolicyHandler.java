package dev.kiln.engine.cloud.loadbalancer;

import dev.kiln.engine.cloud.Cloud;
import dev.kiln.engine.cloud.CloudObject;
import dev.kiln.engine.cloud.service.Fields;
import dev.kiln.engine.handler.ResourceChange;
import dev.kiln.engine.handler.ResourceContext;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code OS::Octavia::L7Policy}. */
final class L7PolicyHandler extends BalancerPart {

    private static final String POOL = "redirect_pool";
    private static final String POOL_ID = "redirect_pool_id";

    L7PolicyHandler() {
        super(BalancerKinds.POLICIES, "L7Policy");
    }

    @Override
    protected Map<String, @Nullable Object> fields(ResourceContext resource, String id, Fields properties) {
        Map<String, @Nullable Object> fields = basic(resource, properties);
        String listener = idOf(resource, properties, "listener", BalancerKinds.LISTENERS);
        fields.remove("listener");
        fields.remove(POOL);
        fields.put("name", nameOf(resource, properties));
        fields.put("listener_id", listener);
        fields.put(POOL_ID, idOf(resource, properties, POOL, BalancerKinds.POOLS));
        int others = resource.cloud()
                .findBy(kind(), "listener_id", String.valueOf(listener))
                .size();
        fields.putIfAbsent("position", others + 1);
        return fields;
    }

    @Override
    protected void change(
            ResourceContext resource, ResourceChange change, CloudObject object, Map<String, @Nullable Object> fields) {
        super.change(resource, change, object, fields);
        fields.remove(POOL);
        fields.put(POOL_ID, idOf(resource, new Fields(change.after()), POOL, BalancerKinds.POOLS));
    }

    @Override
    protected void deleted(ResourceContext resource, CloudObject object) {
        for (CloudObject rule : resource.cloud().findBy(BalancerKinds.RULES, "l7policy_id", object.id())) {
            resource.cloud().remove(BalancerKinds.RULES, rule.id());
        }
    }

    @Override
    protected Map<String, @Nullable Object> shown(Cloud cloud, CloudObject object) {
        Map<String, @Nullable Object> shown = new LinkedHashMap<>(object.body());
        shown.put("rules", parts(cloud, BalancerKinds.RULES, "l7policy_id", object.id()));
        return shown;
    }
}
