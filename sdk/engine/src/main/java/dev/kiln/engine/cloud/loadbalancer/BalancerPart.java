package dev.kiln.engine.cloud.loadbalancer;

import dev.kiln.engine.cloud.Cloud;
import dev.kiln.engine.cloud.CloudObject;
import dev.kiln.engine.cloud.service.Fields;
import dev.kiln.engine.cloud.service.Lookup;
import dev.kiln.engine.cloud.service.Service;
import dev.kiln.engine.cloud.service.ServiceHandler;
import dev.kiln.engine.handler.ResourceContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What all parts of a load balancer have: their status, and fields of the same names as the properties. */
abstract class BalancerPart extends ServiceHandler {

    BalancerPart(String kind, String what) {
        super(Service.OCTAVIA, kind, what);
    }

    /** The fields of a new part, with all properties that have a value. */
    final Map<String, @Nullable Object> basic(ResourceContext resource, Fields properties) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        properties.values().forEach((name, value) -> {
            if (value != null) {
                fields.put(name, value);
            }
        });
        String project = properties.text("tenant_id", resource.stack().projectId());
        fields.put("tenant_id", project);
        fields.put("project_id", project);
        fields.put("provisioning_status", "ACTIVE");
        boolean up = properties.flag("admin_state_up", true);
        fields.put("operating_status", up ? "ONLINE" : "OFFLINE");
        return fields;
    }

    /** The id of the object of a kind that a property names, or null when the property is not given. */
    static @Nullable String idOf(ResourceContext resource, Fields properties, String property, String kind) {
        String name = properties.text(property);
        return name == null
                ? null
                : Lookup.require(resource, kind, property, name).id();
    }

    /** The ids of the parts that have a value in a field, each in a map, as the service shows them. */
    static List<Map<String, String>> parts(Cloud cloud, String kind, String field, String value) {
        return cloud.findBy(kind, field, value).stream()
                .map(part -> Map.of("id", part.id()))
                .toList();
    }

    /** Fails when one part too many has a value in a field. */
    final void checkUnused(ResourceContext resource, String kind, String field, String value, int code, String text) {
        if (!resource.cloud().findBy(kind, field, value).isEmpty()) {
            throw service().refusal(resource, code, text);
        }
    }

    /** A number of an object, or 0. */
    static int number(CloudObject object, String field) {
        return Fields.of(object).number(field, 0);
    }
}
