package dev.kiln.engine.group;

import dev.kiln.engine.handler.Neighbours;
import dev.kiln.engine.handler.Progress;
import dev.kiln.engine.handler.ResourceChange;
import dev.kiln.engine.handler.ResourceContext;
import dev.kiln.engine.handler.ResourceException;
import dev.kiln.engine.handler.ResourceHandler;
import dev.kiln.engine.handler.SignalUrl;
import dev.kiln.engine.handler.Signalled;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** {@code OS::Heat::ScalingPolicy}: a signal changes the size of a group. */
public final class ScalingPolicyHandler implements ResourceHandler {

    @Override
    public Progress create(ResourceContext resource) {
        resource.physicalId(
                new UUID(resource.random().nextLong(), resource.random().nextLong())
                        .toString()
                        .replace("-", ""));
        return Progress.DONE;
    }

    @Override
    public Progress update(ResourceContext resource, ResourceChange change) {
        return Progress.DONE;
    }

    @Override
    public Progress delete(ResourceContext resource) {
        return Progress.DONE;
    }

    @Override
    public Signalled signal(ResourceContext resource, @Nullable Object details) {
        Map<String, @Nullable Object> properties = resource.properties();
        String reference = String.valueOf(properties.get("auto_scaling_group_id"));
        Neighbours.Neighbour group = resource.neighbours()
                .byReference(reference)
                .filter(one -> one.handler() instanceof ScalingGroupHandler)
                .orElseThrow(() -> new ResourceException(
                        "NotFound",
                        "Alarm " + resource.name() + " could not find scaling group named \"" + reference + "\""));
        return ((ScalingGroupHandler) group.handler())
                .adjust(
                        group.context(),
                        Numbers.of(properties.get("scaling_adjustment"), 0),
                        String.valueOf(properties.get("adjustment_type")),
                        Numbers.of(properties.get("min_adjustment_step"), 0),
                        properties.get("cooldown") instanceof Number seconds ? (Integer) seconds.intValue() : null);
    }

    @Override
    public @Nullable Object attribute(ResourceContext resource, String attribute) {
        boolean isUrl = attribute.equals("alarm_url") || attribute.equals("signal_url");
        return isUrl && resource.physicalId() != null ? SignalUrl.of(resource) : null;
    }

    @Override
    public String describedAs(String type) {
        return "AutoScalingPolicy";
    }
}
