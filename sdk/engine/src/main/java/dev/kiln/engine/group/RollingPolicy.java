package dev.kiln.engine.group;

import dev.kiln.engine.handler.ResourceException;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How fast members may change.
 *
 * @param minInService the fewest members that stay as they are meanwhile
 * @param batchSize the most members changed at once
 * @param pause the time between two batches
 */
record RollingPolicy(int minInService, int batchSize, Duration pause) {

    private static final Duration LONGEST = Duration.ofHours(1);

    /** A policy as the types of Heat write it; what is left out has its default. */
    static RollingPolicy ofHeat(Map<?, ?> policy) {
        return new RollingPolicy(
                Numbers.of(policy, "min_in_service", 0),
                Math.max(1, Numbers.of(policy, "max_batch_size", 1)),
                Duration.ofMillis(Numbers.millis(policy.get("pause_time"))));
    }

    /** A policy as the types of AWS write it. */
    static RollingPolicy ofAws(Map<?, ?> policy) {
        return new RollingPolicy(
                Numbers.of(policy, "MinInstancesInService", 0),
                Math.max(1, Numbers.of(policy, "MaxBatchSize", 1)),
                duration(policy.get("PauseTime")));
    }

    private static Duration duration(@Nullable Object text) {
        if (text == null) {
            return Duration.ZERO;
        }
        Duration duration;
        try {
            duration = Duration.parse(text.toString());
        } catch (DateTimeParseException unknown) {
            throw new ResourceException(
                    "ValueError", "Only ISO 8601 duration format of the form PT#H#M#S is supported.");
        }
        if (duration.compareTo(LONGEST) > 0) {
            throw new ResourceException("ValueError", "Maximum PauseTime is 1 hour.");
        }
        return duration;
    }
}
