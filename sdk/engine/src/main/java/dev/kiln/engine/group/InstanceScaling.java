package dev.kiln.engine.group;

import dev.kiln.engine.handler.Neighbours;
import dev.kiln.engine.handler.ResourceChange;
import dev.kiln.engine.handler.ResourceContext;
import dev.kiln.engine.handler.ResourceException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code OS::Heat::InstanceGroup} and {@code AWS::AutoScaling::AutoScalingGroup}: servers after a launch configuration. */
final class InstanceScaling implements ScalingDesign {

    private static final String LAUNCH = "LaunchConfigurationName";
    private static final String MEMBER_TYPE = "OS::Heat::ScaledResource";
    private static final String METERING = "metering.";

    private final boolean scales;

    /** A group whose size policies change within limits, as in AWS, or one with a fixed size. */
    InstanceScaling(boolean scales) {
        this.scales = scales;
    }

    @Override
    public int least(Map<String, @Nullable Object> properties) {
        return Numbers.of(properties.get(scales ? "MinSize" : "Size"), 0);
    }

    @Override
    public int most(Map<String, @Nullable Object> properties) {
        return Numbers.of(properties.get(scales ? "MaxSize" : "Size"), Integer.MAX_VALUE);
    }

    @Override
    public int wanted(Map<String, @Nullable Object> properties) {
        return Numbers.of(properties.get(scales ? "DesiredCapacity" : "Size"), 0);
    }

    @Override
    public Optional<Integer> cooldown(Map<String, @Nullable Object> properties) {
        return scales ? Optional.of(Numbers.of(properties.get("Cooldown"), 0)) : Optional.empty();
    }

    @Override
    public Optional<RollingPolicy> rolling(ResourceChange change) {
        Object policy = change.updatePolicy().get(scales ? "AutoScalingRollingUpdate" : "RollingUpdate");
        return change.has(LAUNCH) && policy instanceof Map<?, ?> map
                ? Optional.of(RollingPolicy.ofAws(map))
                : Optional.empty();
    }

    @Override
    public Object member(ResourceContext group, Map<String, @Nullable Object> properties) {
        Object reference = properties.get(LAUNCH);
        Object instance = properties.get(ServerCopy.PROPERTY);
        if (scales && (instance == null) == (reference == null)) {
            throw new ResourceException(
                    "StackValidationFailed", "Either 'InstanceId' or 'LaunchConfigurationName' must be provided.");
        }
        if (instance != null) {
            Map<String, Object> own = ServerCopy.of(group, instance.toString());
            subnet(properties, own);
            return GroupTemplate.member(MEMBER_TYPE, own, null); // without tags, as Heat has it
        }
        ResourceContext launch = Optional.ofNullable(reference)
                .flatMap(name -> group.neighbours().byReference(name.toString()))
                .map(Neighbours.Neighbour::context)
                .orElseThrow(() -> new ResourceException(
                        "ValueError", LAUNCH + " (" + reference + ") reference can not be found."));
        Map<String, Object> own = new LinkedHashMap<>();
        launch.given().forEach((name, value) -> {
            if (value != null) {
                own.put(name, value);
            }
        });
        Object like = own.remove(ServerCopy.PROPERTY);
        if (like != null) {
            ServerCopy.of(group, like.toString()).forEach(own::putIfAbsent);
        }
        own.put("Tags", tags(group, properties));
        subnet(properties, own);
        return GroupTemplate.member(MEMBER_TYPE, own, launch.metadata().isEmpty() ? null : launch.metadata());
    }

    private static void subnet(Map<String, @Nullable Object> properties, Map<String, Object> own) {
        if (properties.get("VPCZoneIdentifier") instanceof List<?> subnets && !subnets.isEmpty()) {
            own.put("SubnetId", subnets.get(0));
        }
    }

    /** Meters find the members of a group by a tag. */
    private List<Object> tags(ResourceContext group, Map<String, @Nullable Object> properties) {
        List<Object> tags = new ArrayList<>();
        if (properties.get("Tags") instanceof List<?> given) {
            tags.addAll(given);
        }
        boolean metered = tags.stream()
                .anyMatch(tag -> tag instanceof Map<?, ?> map
                        && String.valueOf(map.get("Key")).startsWith(METERING));
        if (!metered) {
            tags.add(Map.of("Key", METERING + "groupname", "Value", group.physicalName()));
        }
        if (scales) {
            tags.add(Map.of("Key", METERING + "AutoScalingGroupName", "Value", group.physicalName()));
        }
        return tags;
    }
}
