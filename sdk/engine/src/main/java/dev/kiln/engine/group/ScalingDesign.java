package dev.kiln.engine.group;

import dev.kiln.engine.handler.ResourceChange;
import dev.kiln.engine.handler.ResourceContext;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How a type of scaling group writes what all of them have. */
interface ScalingDesign {

    /** The fewest members. */
    int least(Map<String, @Nullable Object> properties);

    /** The most members. */
    int most(Map<String, @Nullable Object> properties);

    /** How many members are wanted, or 0 when any number between the limits will do. */
    int wanted(Map<String, @Nullable Object> properties);

    /** Seconds after a change of size until the next one; empty for a type that knows no policies. */
    Optional<Integer> cooldown(Map<String, @Nullable Object> properties);

    /** How an update goes to a new definition at once; empty when only new members get it. */
    Optional<RollingPolicy> rolling(ResourceChange change);

    /** The definition of a new member. */
    Object member(ResourceContext group, Map<String, @Nullable Object> properties);
}
