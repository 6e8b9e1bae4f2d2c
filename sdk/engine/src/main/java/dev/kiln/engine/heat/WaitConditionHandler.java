package dev.kiln.engine.heat;

import dev.kiln.engine.handler.Neighbours;
import dev.kiln.engine.handler.Progress;
import dev.kiln.engine.handler.ResourceChange;
import dev.kiln.engine.handler.ResourceContext;
import dev.kiln.engine.handler.ResourceException;
import dev.kiln.engine.handler.ResourceHandler;
import dev.kiln.hot.value.JsonText;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code OS::Heat::WaitCondition}: is complete when its handle has received enough signals. */
public final class WaitConditionHandler implements ResourceHandler {

    private static final Duration POLL = Duration.ofSeconds(1);

    @Override
    public Progress create(ResourceContext resource) {
        return waiting(resource, resource.properties());
    }

    @Override
    public Progress update(ResourceContext resource, ResourceChange change) {
        return change.changed().isEmpty() ? Progress.DONE : waiting(resource, change.after());
    }

    @Override
    public Progress delete(ResourceContext resource) {
        return Progress.DONE;
    }

    private static Progress waiting(ResourceContext resource, Map<String, @Nullable Object> properties) {
        Instant end = resource.now().plusSeconds(number(properties.get("timeout"), 0));
        String handle = String.valueOf(properties.get("handle"));
        return look(resource, handle, number(properties.get("count"), 1), end);
    }

    private static Progress look(ResourceContext resource, String handle, long count, Instant end) {
        Map<String, @Nullable Object> signals = signals(resource, handle);
        List<String> failures = new ArrayList<>();
        List<String> reasons = new ArrayList<>();
        signals.values().forEach(signal -> {
            Map<?, ?> entry = signal instanceof Map<?, ?> map ? map : Map.of();
            ("FAILURE".equals(entry.get("status")) ? failures : reasons).add(String.valueOf(entry.get("reason")));
        });
        if (!failures.isEmpty()) {
            throw new ResourceException("WaitConditionFailure", String.join(";", failures));
        }
        if (signals.size() >= count) {
            return Progress.DONE;
        }
        if (!resource.now().isBefore(end)) {
            String why = reasons.isEmpty() ? "" : " - " + String.join(";", reasons);
            throw new ResourceException("WaitConditionTimeout", signals.size() + " of " + count + " received" + why);
        }
        return Progress.after(POLL, () -> look(resource, handle, count, end));
    }

    private static Map<String, @Nullable Object> signals(ResourceContext resource, String handle) {
        Optional<Neighbours.Neighbour> found = resource.neighbours().byReference(handle);
        return found.map(one -> one.context().metadata()).orElse(Map.of());
    }

    private static long number(@Nullable Object value, long otherwise) {
        return value instanceof Number number ? number.longValue() : otherwise;
    }

    @Override
    public @Nullable Object attribute(ResourceContext resource, String attribute) {
        if (!attribute.equals("data")) {
            return null;
        }
        Map<String, @Nullable Object> data = new LinkedHashMap<>();
        signals(resource, String.valueOf(resource.properties().get("handle")))
                .forEach((id, signal) -> data.put(id, signal instanceof Map<?, ?> map ? map.get("data") : null));
        return JsonText.of(data);
    }

    @Override
    public String describedAs(String type) {
        return "HeatWaitCondition";
    }
}
