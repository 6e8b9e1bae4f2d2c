package dev.kiln.engine.cloud.dns;

import dev.kiln.engine.cloud.CloudObject;
import dev.kiln.engine.cloud.service.Fields;
import dev.kiln.engine.cloud.service.Service;
import dev.kiln.engine.cloud.service.ServiceHandler;
import dev.kiln.engine.handler.ResourceChange;
import dev.kiln.engine.handler.ResourceContext;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code OS::Designate::Zone}. Its record sets go with it; each change raises its serial number. */
final class ZoneHandler extends ServiceHandler {

    static final String ZONES = "designate/zones";
    private static final int USUAL_TTL = 3600;

    ZoneHandler() {
        super(Service.DESIGNATE, ZONES, "Zone");
    }

    @Override
    protected Map<String, @Nullable Object> fields(ResourceContext resource, String id, Fields properties) {
        String name = properties.text("name", "");
        if (!name.endsWith(".")) {
            throw service()
                    .refusal(
                            resource,
                            400,
                            "Provided object does not match schema: '" + name + "' is not a 'domainname'");
        }
        if (!resource.cloud().findBy(kind(), "name", name).isEmpty()) {
            throw service().refusal(resource, 409, "Duplicate Zone");
        }
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("name", name);
        fields.put("type", properties.text("type", "PRIMARY"));
        fields.put("email", properties.text("email"));
        fields.put("description", properties.text("description"));
        fields.put("ttl", properties.number("ttl", USUAL_TTL));
        fields.put("masters", properties.list(properties.has("primaries") ? "primaries" : "masters"));
        fields.put("attributes", properties.map("attributes"));
        fields.put("status", "ACTIVE");
        fields.put("serial", resource.now().getEpochSecond());
        fields.put("project_id", resource.stack().projectId());
        return fields;
    }

    @Override
    protected void change(
            ResourceContext resource, ResourceChange change, CloudObject object, Map<String, @Nullable Object> fields) {
        Fields after = new Fields(change.after());
        fields.put("email", after.text("email"));
        fields.put("description", after.text("description"));
        fields.put("ttl", after.number("ttl", USUAL_TTL));
        fields.put("masters", after.list(after.has("primaries") ? "primaries" : "masters"));
        fields.put("serial", raised(object));
    }

    private static long raised(CloudObject zone) {
        return zone.get("serial") instanceof Number number ? number.longValue() + 1 : 1;
    }

    /** Notes that something in a zone has changed. */
    static void touch(ResourceContext resource, String zoneId) {
        resource.cloud().find(ZONES, zoneId).ifPresent(zone -> {
            Map<String, @Nullable Object> fields = new LinkedHashMap<>(zone.body());
            fields.put("serial", raised(zone));
            resource.cloud().put(ZONES, zoneId, fields);
        });
    }

    @Override
    protected void deleted(ResourceContext resource, CloudObject object) {
        for (CloudObject set : resource.cloud().findBy(RecordSetHandler.RECORD_SETS, "zone_id", object.id())) {
            resource.cloud().remove(RecordSetHandler.RECORD_SETS, set.id());
        }
    }

    @Override
    public @Nullable Object attribute(ResourceContext resource, String attribute) {
        Object value = super.attribute(resource, attribute);
        return attribute.equals("serial") && value != null ? value.toString() : value;
    }
}
