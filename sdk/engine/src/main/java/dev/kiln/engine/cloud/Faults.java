package dev.kiln.engine.cloud;

import dev.kiln.engine.handler.ResourceContext;
import dev.kiln.engine.handler.ResourceException;
import dev.kiln.engine.state.Action;
import java.time.Duration;
import java.util.Optional;

/** The latencies and failures that a test asks for. Asked before each action on each resource, whatever its type. */
public interface Faults {

    /** A cloud that answers at once and never fails by itself. */
    Faults NONE = new Faults() {
        @Override
        public Duration latency(ResourceContext resource, Action action) {
            return Duration.ZERO;
        }

        @Override
        public Optional<ResourceException> failure(ResourceContext resource, Action action) {
            return Optional.empty();
        }
    };

    /**
     * How long the cloud takes before it begins.
     *
     * @param resource the resource
     * @param action what is done to it
     * @return the time, zero for none
     */
    Duration latency(ResourceContext resource, Action action);

    /**
     * Whether the action fails instead of being done.
     *
     * @param resource the resource
     * @param action what is done to it
     * @return the failure, or empty
     */
    Optional<ResourceException> failure(ResourceContext resource, Action action);
}
