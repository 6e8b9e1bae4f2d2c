package dev.kiln.engine.heat;

import dev.kiln.engine.handler.Progress;
import dev.kiln.engine.handler.ResourceChange;
import dev.kiln.engine.handler.ResourceContext;
import dev.kiln.engine.handler.ResourceException;
import dev.kiln.engine.handler.ResourceHandler;
import dev.kiln.hot.value.PythonEquality;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code OS::Heat::TestResource}: takes its time, and fails when it is told to. */
public final class TestResourceHandler implements ResourceHandler {

    private static final String VALUE = "value";
    private static final Duration FOR_EVER = Duration.ofDays(365);

    @Override
    public Progress create(ResourceContext resource) {
        boolean fails = fails(resource.properties());
        if (!fails) {
            resource.data(VALUE, resource.properties().get(VALUE));
            resource.physicalId(resource.physicalName());
        }
        return worked(resource, resource.properties(), "create", fails);
    }

    @Override
    public boolean needsReplaceWith(ResourceContext resource, ResourceChange change) {
        return change.has(VALUE) && PythonEquality.truthy(change.after().get("update_replace"));
    }

    @Override
    public Progress update(ResourceContext resource, ResourceChange change) {
        boolean fails = fails(change.after());
        if (change.has(VALUE) && !fails) {
            resource.data(VALUE, change.after().get(VALUE));
        }
        return change.changed().isEmpty() ? Progress.DONE : worked(resource, change.after(), "update", fails);
    }

    @Override
    public Progress delete(ResourceContext resource) {
        return worked(resource, resource.properties(), "delete", false);
    }

    private static boolean fails(Map<String, @Nullable Object> properties) {
        return PythonEquality.truthy(properties.get("fail"));
    }

    private static Progress worked(
            ResourceContext resource, Map<String, @Nullable Object> properties, String action, boolean fails) {
        Duration pause = pause(properties, action);
        if (fails) {
            return Progress.after(pause, () -> {
                throw new ResourceException("ValueError", "Test Resource failed " + resource.name());
            });
        }
        return pause.isZero() ? Progress.DONE : Progress.after(pause, () -> Progress.DONE);
    }

    private static Duration pause(Map<String, @Nullable Object> properties, String action) {
        Object own = properties.get("action_wait_secs") instanceof Map<?, ?> map ? map.get(action) : null;
        Object seconds = own == null ? properties.get("wait_secs") : own;
        double number = seconds instanceof Number value ? value.doubleValue() : 0;
        return number < 0 ? FOR_EVER : Duration.ofMillis(Math.round(number * 1000));
    }

    @Override
    public @Nullable Object attribute(ResourceContext resource, String attribute) {
        return attribute.equals("output") ? resource.data().get(VALUE) : null;
    }
}
