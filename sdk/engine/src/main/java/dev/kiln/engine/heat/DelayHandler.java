package dev.kiln.engine.heat;

import dev.kiln.engine.handler.Progress;
import dev.kiln.engine.handler.ResourceContext;
import dev.kiln.engine.handler.ResourceHandler;
import java.time.Duration;
import java.util.List;

/** {@code OS::Heat::Delay}: waits during the actions that it is told to wait in. Any change replaces it. */
public final class DelayHandler implements ResourceHandler {

    @Override
    public Progress create(ResourceContext resource) {
        return waiting(resource, "CREATE");
    }

    @Override
    public Progress delete(ResourceContext resource) {
        return waiting(resource, "DELETE");
    }

    @Override
    public Progress suspend(ResourceContext resource) {
        return waiting(resource, "SUSPEND");
    }

    @Override
    public Progress resume(ResourceContext resource) {
        return waiting(resource, "RESUME");
    }

    private static Progress waiting(ResourceContext resource, String action) {
        boolean waits = resource.properties().get("actions") instanceof List<?> actions && actions.contains(action);
        double jitter = number(resource, "max_jitter") * number(resource, "jitter_multiplier");
        double seconds =
                number(resource, "min_wait") + jitter * resource.random().nextDouble();
        return !waits || seconds <= 0
                ? Progress.DONE
                : Progress.after(Duration.ofMillis(Math.round(seconds * 1000)), () -> Progress.DONE);
    }

    private static double number(ResourceContext resource, String property) {
        return resource.properties().get(property) instanceof Number number ? number.doubleValue() : 0;
    }
}
