package dev.kiln.engine.cloud.image;

import dev.kiln.engine.cloud.CloudObject;
import dev.kiln.engine.cloud.service.Fields;
import dev.kiln.engine.cloud.service.Service;
import dev.kiln.engine.cloud.service.ServiceHandler;
import dev.kiln.engine.handler.ResourceChange;
import dev.kiln.engine.handler.ResourceContext;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code OS::Glance::WebImage} and the older {@code OS::Glance::Image}. Nothing is fetched from the location. */
public final class ImageHandler extends ServiceHandler {

    /** Images. */
    public static final String IMAGES = "glance/images";

    /** A handler. */
    public ImageHandler() {
        super(Service.GLANCE, IMAGES, "Image");
    }

    @Override
    protected Map<String, @Nullable Object> fields(ResourceContext resource, String id, Fields properties) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("id", properties.text("id", id));
        if (resource.cloud().find(kind(), String.valueOf(fields.get("id"))).isPresent()) {
            throw service()
                    .refusal(resource, 409, "HTTP 409 Conflict: Image ID " + fields.get("id") + " already exists!");
        }
        fields.put("status", properties.flag("active", true) ? "active" : "deactivated");
        fields.put("size", 0);
        fields.put("created_at", resource.now().toString());
        fields.put("visibility", properties.flag("is_public", false) ? "public" : "private");
        properties.values().forEach((name, value) -> {
            if (value != null && !name.equals("extra_properties") && !name.equals("active") && !name.equals("id")) {
                fields.put(name, value);
            }
        });
        fields.put("name", nameOf(resource, properties));
        fields.put("owner", properties.text("owner", resource.stack().projectId()));
        fields.putAll(properties.map("extra_properties"));
        return fields;
    }

    @Override
    protected String identity(String id, Map<String, @Nullable Object> fields) {
        return String.valueOf(fields.get("id"));
    }

    @Override
    protected void change(
            ResourceContext resource, ResourceChange change, CloudObject object, Map<String, @Nullable Object> fields) {
        super.change(resource, change, object, fields);
        if (change.has("active")) {
            boolean active = new Fields(change.after()).flag("active", true);
            fields.put("status", active ? "active" : "deactivated");
            fields.remove("active");
        }
        fields.remove("extra_properties");
        new Fields(change.before()).map("extra_properties").keySet().forEach(fields::remove);
        fields.putAll(new Fields(change.after()).map("extra_properties"));
    }

    @Override
    protected void checkDelete(ResourceContext resource, CloudObject object) {
        if (Fields.of(object).flag("protected", false)) {
            throw service()
                    .refusal(
                            resource,
                            403,
                            "HTTP 403 Forbidden: Image " + object.id() + " is protected and cannot be deleted.");
        }
    }
}
