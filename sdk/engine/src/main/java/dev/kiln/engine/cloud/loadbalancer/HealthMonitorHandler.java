package dev.kiln.engine.cloud.loadbalancer;

import dev.kiln.engine.cloud.Cloud;
import dev.kiln.engine.cloud.CloudObject;
import dev.kiln.engine.cloud.service.Fields;
import dev.kiln.engine.handler.ResourceContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code OS::Octavia::HealthMonitor}: a pool has at most one. */
final class HealthMonitorHandler extends BalancerPart {

    HealthMonitorHandler() {
        super(BalancerKinds.MONITORS, "Health Monitor");
    }

    @Override
    protected Map<String, @Nullable Object> fields(ResourceContext resource, String id, Fields properties) {
        Map<String, @Nullable Object> fields = basic(resource, properties);
        String pool = String.valueOf(idOf(resource, properties, "pool", BalancerKinds.POOLS));
        checkUnused(resource, kind(), "pool_id", pool, 409, "This pool already has a health monitor");
        fields.remove("pool");
        fields.put("pool_id", pool);
        fields.put("name", resource.physicalName());
        return fields;
    }

    @Override
    protected Map<String, @Nullable Object> shown(Cloud cloud, CloudObject object) {
        Map<String, @Nullable Object> shown = new LinkedHashMap<>(object.body());
        shown.put("pools", List.of(Map.of("id", String.valueOf(object.text("pool_id")))));
        return shown;
    }
}
