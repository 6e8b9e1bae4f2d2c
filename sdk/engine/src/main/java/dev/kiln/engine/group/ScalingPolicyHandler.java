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

/** {@code OS::Heat::ScalingPolicy} and {@code AWS::AutoScaling::ScalingPolicy}: a signal changes the size of a group. */
public final class ScalingPolicyHandler implements ResourceHandler {

    private final boolean ofAws;

    /**
     * A policy.
     *
     * @param ofAws whether its properties are written as in AWS, and its reference is the address that takes signals
     */
    public ScalingPolicyHandler(boolean ofAws) {
        this.ofAws = ofAws;
    }

    @Override
    public Progress create(ResourceContext resource) {
        SignalUrl.drawToken(resource);
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
        String reference = String.valueOf(properties.get(ofAws ? "AutoScalingGroupName" : "auto_scaling_group_id"));
        Neighbours.Neighbour group = resource.neighbours()
                .byReference(reference)
                .filter(one -> one.handler() instanceof ScalingGroupHandler)
                .orElseThrow(() -> new ResourceException(
                        "NotFound",
                        "Alarm " + resource.name() + " could not find scaling group named \"" + reference + "\""));
        return ((ScalingGroupHandler) group.handler())
                .adjust(
                        group.context(),
                        Numbers.of(properties.get(ofAws ? "ScalingAdjustment" : "scaling_adjustment"), 0),
                        String.valueOf(properties.get(ofAws ? "AdjustmentType" : "adjustment_type")),
                        Numbers.of(properties.get(ofAws ? "MinAdjustmentStep" : "min_adjustment_step"), 0),
                        properties.get(ofAws ? "Cooldown" : "cooldown") instanceof Number seconds
                                ? (Integer) seconds.intValue()
                                : null);
    }

    @Override
    public @Nullable Object referenceId(ResourceContext resource) {
        String id = resource.physicalId();
        if (id == null) {
            return resource.name();
        }
        return ofAws ? SignalUrl.signed(resource, "signal") : id;
    }

    /** Both addresses have the token in them: there is no identity service here that a caller could get one from. */
    @Override
    public @Nullable Object attribute(ResourceContext resource, String attribute) {
        if (resource.physicalId() == null) {
            return null;
        }
        return switch (attribute) {
            case "alarm_url", "AlarmUrl" -> SignalUrl.signed(resource, "signal");
            case "signal_url" -> SignalUrl.withToken(resource);
            default -> null;
        };
    }

    @Override
    public String describedAs(String type) {
        return ofAws ? "AWSScalingPolicy" : "AutoScalingPolicy";
    }
}
