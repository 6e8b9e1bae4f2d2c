package dev.kiln.engine.cloud.alarm;

import dev.kiln.engine.cloud.CloudObject;
import dev.kiln.engine.cloud.service.Fields;
import dev.kiln.engine.cloud.service.Service;
import dev.kiln.engine.cloud.service.ServiceHandler;
import dev.kiln.engine.handler.Progress;
import dev.kiln.engine.handler.ResourceChange;
import dev.kiln.engine.handler.ResourceContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All types of {@code OS::Aodh}. A suspended alarm is a disabled one. */
public final class AlarmHandler extends ServiceHandler {

    /** Alarms. */
    public static final String ALARMS = "aodh/alarms";

    private static final List<String> FLAGS = List.of("enabled", "repeat_actions");

    private final String type;

    AlarmHandler(String type) {
        super(Service.AODH, ALARMS, "Alarm");
        this.type = type;
    }

    @Override
    protected Map<String, @Nullable Object> fields(ResourceContext resource, String id, Fields properties) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("alarm_id", id);
        fields.put("name", resource.physicalName());
        fields.put("type", type);
        fields.put("state", "insufficient data");
        write(properties, fields);
        return fields;
    }

    /** Flags are given as text in some releases. */
    private static void write(Fields properties, Map<String, @Nullable Object> fields) {
        properties.values().forEach((name, value) -> {
            if (FLAGS.contains(name)) {
                fields.put(name, !"false".equalsIgnoreCase(String.valueOf(value)));
            } else if (value != null) {
                fields.put(name, value);
            } else {
                fields.remove(name);
            }
        });
    }

    @Override
    protected void change(
            ResourceContext resource, ResourceChange change, CloudObject object, Map<String, @Nullable Object> fields) {
        write(new Fields(change.after()), fields);
    }

    private void enabled(ResourceContext resource, boolean enabled) {
        CloudObject alarm = required(resource);
        Map<String, @Nullable Object> fields = new LinkedHashMap<>(alarm.body());
        fields.put("enabled", enabled);
        resource.cloud().put(kind(), alarm.id(), fields);
    }

    @Override
    public Progress suspend(ResourceContext resource) {
        enabled(resource, false);
        return Progress.DONE;
    }

    @Override
    public Progress resume(ResourceContext resource) {
        enabled(resource, true);
        return Progress.DONE;
    }

    @Override
    public boolean supportsCheck(ResourceContext resource) {
        return true;
    }

    @Override
    public Progress check(ResourceContext resource) {
        required(resource);
        return Progress.DONE;
    }

    @Override
    public @Nullable Object attribute(ResourceContext resource, String attribute) {
        Object value = super.attribute(resource, attribute);
        Object state = resource.data().get("alarm_state");
        if (!attribute.equals("show") || value == null || state == null) {
            return value;
        }
        Map<String, @Nullable Object> shown =
                new LinkedHashMap<>(Fields.of(value).values());
        shown.put("state", state);
        return shown;
    }
}
