package dev.kiln.engine.cloud.identity;

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

/** Entries of the service catalogue: {@code OS::Keystone::Service}, {@code OS::Keystone::Region}, {@code OS::Keystone::Endpoint}. */
final class ServiceEntryHandler extends ServiceHandler {

    ServiceEntryHandler(String kind, String what) {
        super(Service.KEYSTONE, kind, what);
    }

    @Override
    protected Map<String, @Nullable Object> fields(ResourceContext resource, String id, Fields properties) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>(properties.values());
        boolean region = kind().equals(IdentityKinds.REGIONS);
        String identity = region ? properties.text("id", resource.physicalName()) : id;
        if (resource.cloud().find(kind(), identity).isPresent()) {
            throw service()
                    .refusal(
                            resource,
                            409,
                            "Conflict occurred attempting to store region - Duplicate ID, " + identity + ".");
        }
        fields.put("id", identity);
        if (!region) {
            fields.put("name", nameOf(resource, properties));
        }
        lead(resource, properties, fields);
        return fields;
    }

    private static void lead(ResourceContext resource, Fields properties, Map<String, @Nullable Object> fields) {
        String service = properties.text("service");
        String region = properties.text("region");
        String parent = properties.text("parent_region");
        if (service != null) {
            fields.put(
                    "service_id",
                    Lookup.require(resource, IdentityKinds.SERVICES, "service", service)
                            .id());
        }
        if (region != null) {
            fields.put(
                    "region_id",
                    Lookup.require(resource, IdentityKinds.REGIONS, "region", region)
                            .id());
        }
        if (parent != null) {
            fields.put(
                    "parent_region_id",
                    Lookup.require(resource, IdentityKinds.REGIONS, "parent_region", parent)
                            .id());
        }
    }

    @Override
    protected String identity(String id, Map<String, @Nullable Object> fields) {
        return String.valueOf(fields.get("id"));
    }

    @Override
    protected void change(
            ResourceContext resource, ResourceChange change, CloudObject object, Map<String, @Nullable Object> fields) {
        super.change(resource, change, object, fields);
        lead(resource, new Fields(change.changed()), fields);
    }

    @Override
    protected void deleted(ResourceContext resource, CloudObject object) {
        if (kind().equals(IdentityKinds.SERVICES)) {
            resource.cloud()
                    .findBy(IdentityKinds.ENDPOINTS, "service_id", object.id())
                    .forEach(endpoint -> resource.cloud().remove(IdentityKinds.ENDPOINTS, endpoint.id()));
        }
    }
}
