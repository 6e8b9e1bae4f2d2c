package dev.kiln.engine.group;

import dev.kiln.engine.handler.ResourceChange;
import dev.kiln.engine.handler.ResourceContext;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code OS::Heat::AutoScalingGroup}: members of any type. */
final class HeatScaling implements ScalingDesign {

    @Override
    public int least(Map<String, @Nullable Object> properties) {
        return Numbers.of(properties.get("min_size"), 0);
    }

    @Override
    public int most(Map<String, @Nullable Object> properties) {
        return Numbers.of(properties.get("max_size"), Integer.MAX_VALUE);
    }

    @Override
    public int wanted(Map<String, @Nullable Object> properties) {
        return Numbers.of(properties.get("desired_capacity"), 0);
    }

    @Override
    public Optional<Integer> cooldown(Map<String, @Nullable Object> properties) {
        return Optional.of(Numbers.of(properties.get("cooldown"), 0));
    }

    @Override
    public Optional<RollingPolicy> rolling(ResourceChange change) {
        if (!change.has("resource")) {
            return Optional.empty();
        }
        return Optional.of(RollingPolicy.ofHeat(
                change.after().get("rolling_updates") instanceof Map<?, ?> policy ? policy : Map.of()));
    }

    @Override
    public Object member(ResourceContext group, Map<String, @Nullable Object> properties) {
        Map<?, ?> definition = properties.get("resource") instanceof Map<?, ?> map ? map : Map.of();
        return GroupTemplate.member(
                String.valueOf(definition.get("type")), definition.get("properties"), definition.get("metadata"));
    }
}
