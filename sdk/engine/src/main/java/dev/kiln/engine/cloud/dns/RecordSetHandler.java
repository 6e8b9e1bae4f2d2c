package dev.kiln.engine.cloud.dns;

import dev.kiln.engine.cloud.CloudObject;
import dev.kiln.engine.cloud.service.Fields;
import dev.kiln.engine.cloud.service.Lookup;
import dev.kiln.engine.cloud.service.Service;
import dev.kiln.engine.cloud.service.ServiceHandler;
import dev.kiln.engine.handler.ResourceChange;
import dev.kiln.engine.handler.ResourceContext;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code OS::Designate::RecordSet}. */
final class RecordSetHandler extends ServiceHandler {

    static final String RECORD_SETS = "designate/recordsets";

    RecordSetHandler() {
        super(Service.DESIGNATE, RECORD_SETS, "RecordSet");
    }

    @Override
    protected Map<String, @Nullable Object> fields(ResourceContext resource, String id, Fields properties) {
        CloudObject zone = Lookup.require(resource, ZoneHandler.ZONES, "zone", properties.text("zone", ""));
        String zoneName = String.valueOf(zone.text("name"));
        String name = properties.text("name", resource.physicalName() + "." + zoneName);
        if (!name.equals(zoneName) && !name.endsWith("." + zoneName)) {
            throw service().refusal(resource, 400, "RecordSet is not contained within it's parent zone");
        }
        String type = properties.text("type", "");
        for (CloudObject other : resource.cloud().findBy(kind(), "name", name)) {
            if (zone.id().equals(other.text("zone_id")) && type.equals(other.text("type"))) {
                throw service().refusal(resource, 409, "Duplicate RecordSet");
            }
            if (zone.id().equals(other.text("zone_id"))
                    && (type.equals("CNAME") || "CNAME".equals(other.text("type")))) {
                throw service().refusal(resource, 400, "CNAME recordsets may not share a name with any other records");
            }
        }
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("name", name);
        fields.put("type", type);
        fields.put("zone_id", zone.id());
        fields.put("zone_name", zoneName);
        fields.put("status", "ACTIVE");
        write(properties, fields);
        ZoneHandler.touch(resource, zone.id());
        return fields;
    }

    private static void write(Fields properties, Map<String, @Nullable Object> fields) {
        fields.put("records", properties.list("records"));
        fields.put("ttl", properties.get("ttl"));
        fields.put("description", properties.text("description"));
    }

    @Override
    protected void change(
            ResourceContext resource, ResourceChange change, CloudObject object, Map<String, @Nullable Object> fields) {
        write(new Fields(change.after()), fields);
        ZoneHandler.touch(resource, String.valueOf(object.text("zone_id")));
    }

    @Override
    protected void deleted(ResourceContext resource, CloudObject object) {
        ZoneHandler.touch(resource, String.valueOf(object.text("zone_id")));
    }
}
