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

/**
 * {@code OS::Heat::WaitCondition}, {@code AWS::CloudFormation::WaitCondition} and {@code OS::Heat::SwiftSignal}: complete when
 * their handle has received enough signals.
 */
public final class WaitConditionHandler implements ResourceHandler {

    private static final Duration POLL = Duration.ofSeconds(1);

    private final boolean ofAws;
    private final WaitSignals keys;
    private final String error;

    private WaitConditionHandler(boolean ofAws, String error) {
        this.ofAws = ofAws;
        this.keys = ofAws ? WaitSignals.OF_AWS : WaitSignals.OF_HEAT;
        this.error = error;
    }

    /**
     * {@code OS::Heat::WaitCondition}.
     *
     * @return the handler
     */
    public static WaitConditionHandler ofHeat() {
        return new WaitConditionHandler(false, "WaitCondition");
    }

    /**
     * {@code AWS::CloudFormation::WaitCondition}, whose properties and signals are written as in AWS.
     *
     * @return the handler
     */
    public static WaitConditionHandler ofAws() {
        return new WaitConditionHandler(true, "WaitCondition");
    }

    /**
     * {@code OS::Heat::SwiftSignal}.
     *
     * @return the handler
     */
    public static WaitConditionHandler ofSwift() {
        return new WaitConditionHandler(false, "SwiftSignal");
    }

    private @Nullable Object value(Map<String, @Nullable Object> properties, String name) {
        return properties.get(ofAws ? Character.toUpperCase(name.charAt(0)) + name.substring(1) : name);
    }

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

    private Progress waiting(ResourceContext resource, Map<String, @Nullable Object> properties) {
        Instant end = resource.now().plusSeconds(number(value(properties, "timeout"), 0));
        String handle = String.valueOf(value(properties, "handle"));
        return look(resource, handle, number(value(properties, "count"), 1), end);
    }

    private Progress look(ResourceContext resource, String handle, long count, Instant end) {
        Optional<ResourceContext> found = handle(resource, handle);
        if (found.filter(WaitHandleHandler::isSilent).isPresent()) {
            return Progress.DONE;
        }
        Map<String, @Nullable Object> signals =
                found.map(ResourceContext::metadata).orElse(Map.of());
        List<String> failures = new ArrayList<>();
        List<String> reasons = new ArrayList<>();
        signals.values().forEach(signal -> {
            Map<?, ?> entry = signal instanceof Map<?, ?> map ? map : Map.of();
            boolean failed = WaitSignals.FAILURE.equals(entry.get(keys.status()));
            (failed ? failures : reasons).add(String.valueOf(entry.get(keys.reason())));
        });
        if (!failures.isEmpty()) {
            throw new ResourceException(error + "Failure", String.join(";", failures));
        }
        if (signals.size() >= count) {
            return Progress.DONE;
        }
        if (!resource.now().isBefore(end)) {
            String why = reasons.isEmpty() ? "" : " - " + String.join(";", reasons);
            throw new ResourceException(error + "Timeout", signals.size() + " of " + count + " received" + why);
        }
        return Progress.after(POLL, () -> look(resource, handle, count, end));
    }

    private static Optional<ResourceContext> handle(ResourceContext resource, String reference) {
        return resource.neighbours().byReference(reference).map(Neighbours.Neighbour::context);
    }

    private static long number(@Nullable Object value, long otherwise) {
        return value instanceof Number number ? number.longValue() : otherwise;
    }

    @Override
    public @Nullable Object attribute(ResourceContext resource, String attribute) {
        if (!attribute.equals(ofAws ? "Data" : "data")) {
            return null;
        }
        Map<String, @Nullable Object> data = new LinkedHashMap<>();
        handle(resource, String.valueOf(value(resource.properties(), "handle")))
                .map(ResourceContext::metadata)
                .orElse(Map.of())
                .forEach((id, signal) -> data.put(id, signal instanceof Map<?, ?> map ? map.get(keys.data()) : null));
        return JsonText.of(data);
    }

    @Override
    public String describedAs(String type) {
        return type.equals("OS::Heat::WaitCondition") ? "HeatWaitCondition" : error;
    }
}
