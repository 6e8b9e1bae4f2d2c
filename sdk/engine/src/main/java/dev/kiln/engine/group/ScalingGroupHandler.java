package dev.kiln.engine.group;

import dev.kiln.engine.handler.NestedStack;
import dev.kiln.engine.handler.PhysicalName;
import dev.kiln.engine.handler.Progress;
import dev.kiln.engine.handler.ResourceChange;
import dev.kiln.engine.handler.ResourceContext;
import dev.kiln.engine.handler.ResourceException;
import dev.kiln.engine.handler.Signalled;
import dev.kiln.engine.heat.Members;
import dev.kiln.engine.heat.StackHandler;
import dev.kiln.engine.state.Status;
import dev.kiln.hot.Template;
import dev.kiln.hot.eval.AttributePath;
import dev.kiln.hot.value.PythonText;
import dev.kiln.hot.value.ValueException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * {@code OS::Heat::AutoScalingGroup}, {@code AWS::AutoScaling::AutoScalingGroup} and {@code OS::Heat::InstanceGroup}:
 * members that policies or a new size add and remove, the oldest going first.
 */
public final class ScalingGroupHandler extends StackHandler {

    private static final String BUSY = "scaling_in_progress";
    private static final String BEGAN = "scaling_began";
    private static final String COOLDOWN_END = "cooldown_end";

    private final ScalingDesign design;

    ScalingGroupHandler(ScalingDesign design) {
        this.design = design;
    }

    @Override
    public Progress create(ResourceContext resource) {
        Map<String, @Nullable Object> properties = resource.properties();
        int wanted = design.wanted(properties);
        int size = wanted == 0 ? design.least(properties) : wanted;
        Progress made = resource.nested().create(template(resource, properties, size, 0), Map.of());
        return Progress.inOrder(List.of(() -> made, () -> finished(resource, properties, size)));
    }

    @Override
    public Progress update(ResourceContext resource, ResourceChange change) {
        Map<String, @Nullable Object> properties = change.after();
        List<Supplier<Progress>> steps = new ArrayList<>();
        design.rolling(change).ifPresent(policy -> steps.addAll(rolled(resource, properties, policy)));
        steps.add(() -> {
            int now = size(resource);
            int wanted = design.wanted(properties);
            int next = adjusted(properties, now, wanted == 0 ? now : wanted, "ExactCapacity", 0);
            return resized(resource, properties, next);
        });
        steps.add(() -> finished(resource, properties, size(resource)));
        return Progress.inOrder(steps);
    }

    private List<Supplier<Progress>> rolled(
            ResourceContext resource, Map<String, @Nullable Object> properties, RollingPolicy policy) {
        int capacity = resource.nested().members().size();
        int wanted = design.wanted(properties);
        int target = Math.min(wanted == 0 ? capacity : wanted, capacity);
        List<Batch> batches = Batch.ofScalingGroup(target, capacity, policy.batchSize(), policy.minInService());
        return RollingSteps.of(
                resource,
                batches,
                policy.pause(),
                batch -> resource.nested()
                        .update(template(resource, properties, batch.size(), batch.fresh()), Map.of()));
    }

    private Progress resized(ResourceContext resource, Map<String, @Nullable Object> properties, int size) {
        return resource.nested().update(template(resource, properties, size, 0), Map.of());
    }

    private Progress finished(ResourceContext resource, Map<String, @Nullable Object> properties, int size) {
        design.cooldown(properties).ifPresent(seconds -> note(resource, seconds, "ExactCapacity : " + size));
        return Progress.DONE;
    }

    /** Notes when the next adjustment may come. */
    private static void note(ResourceContext resource, int cooldown, String what) {
        Map<String, @Nullable Object> metadata = new LinkedHashMap<>(resource.metadata());
        String end = resource.now().plusSeconds(Math.max(0, cooldown)).toString();
        if (metadata.get(COOLDOWN_END) instanceof Map<?, ?> last) {
            for (Object time : last.keySet()) {
                end = Instant.parse(time.toString()).isAfter(Instant.parse(end)) ? time.toString() : end;
            }
        }
        metadata.put(COOLDOWN_END, Map.of(end, what));
        metadata.put(BUSY, false);
        resource.metadata(metadata);
    }

    private int adjusted(Map<String, @Nullable Object> properties, int size, int adjustment, String type, int minStep) {
        return Capacity.adjusted(size, adjustment, type, minStep, design.least(properties), design.most(properties));
    }

    private static int size(ResourceContext resource) {
        return (int) resource.nested().members().stream()
                .filter(member -> member.status() != Status.FAILED)
                .count();
    }

    private static List<NestedStack.Member> members(ResourceContext resource, boolean includeFailed) {
        return resource.nested().members().stream()
                .filter(member -> includeFailed || member.status() != Status.FAILED)
                .sorted(Comparator.<NestedStack.Member, Boolean>comparing(member -> member.status() != Status.FAILED)
                        .thenComparing(NestedStack.Member::createdAt)
                        .thenComparing(NestedStack.Member::name))
                .toList();
    }

    private Template template(ResourceContext resource, Map<String, @Nullable Object> properties, int size, int fresh) {
        List<MemberPlan.Existing> existing = members(resource, true).stream()
                .map(member -> new MemberPlan.Existing(member.name(), GroupTemplate.member(member.definition())))
                .toList();
        Object wanted = design.member(resource, properties);
        Map<String, Object> next =
                MemberPlan.next(existing, size, fresh, () -> PhysicalName.shortId(newUuid(resource)), name -> wanted);
        Map<String, Object> outputs = new LinkedHashMap<>();
        for (List<Object> attribute : resource.referencedAttributes()) {
            List<Object> path = outputPath(attribute);
            if (!path.isEmpty()) {
                Map<String, Object> values = new LinkedHashMap<>();
                next.keySet().forEach(name -> values.put(name, GroupTemplate.attribute(name, path)));
                String name = "outputs, "
                        + String.join(", ", path.stream().map(PythonText::str).toList());
                outputs.put(name, values);
            }
        }
        outputs.put("refs_map", GroupTemplate.references(next.keySet()));
        return GroupTemplate.of(next, outputs);
    }

    private static List<Object> outputPath(List<Object> attribute) {
        String key = PythonText.str(attribute.get(0));
        List<Object> path = attribute.subList(1, attribute.size());
        if (key.equals("outputs") || key.equals("outputs_list")) {
            return path;
        }
        String[] parts = key.split("\\.", 3);
        if (!key.startsWith(Members.PREFIX) || parts.length < 3) {
            return List.of();
        }
        List<Object> whole = new ArrayList<>(List.of(parts[2]));
        whole.addAll(path);
        return whole;
    }

    private static String newUuid(ResourceContext resource) {
        long high = (resource.random().nextLong() & 0xffffffffffff0fffL) | 0x4000L;
        long low = (resource.random().nextLong() & 0x3fffffffffffffffL) | 0x8000000000000000L;
        return new UUID(high, low).toString();
    }

    /**
     * Changes the size as a policy wants it, unless the group is busy, at its limit, or adjusted too recently.
     *
     * @param group the group
     * @param adjustment by how much, or to what
     * @param type how to read that
     * @param minStep the least change that a percentage makes, 0 for none
     * @param cooldown seconds until the next adjustment, or null for the group's own
     * @return what came of it
     */
    Signalled adjust(ResourceContext group, int adjustment, String type, int minStep, @Nullable Integer cooldown) {
        int size = size(group);
        int next = adjusted(group.properties(), size, adjustment, type, minStep);
        boolean policies = design.cooldown(group.properties()).isPresent();
        if (!policies || group.status() != Status.COMPLETE || isBusy(group) || next == size || isCooling(group)) {
            return Signalled.IGNORED;
        }
        int pause = cooldown == null ? design.cooldown(group.properties()).orElse(0) : cooldown;
        Progress work = resized(group, group.properties(), next);
        busy(group, true);
        group.data(BEGAN, group.now().toString());
        return Signalled.leadingTo(Progress.inOrder(List.of(() -> freed(group, work), () -> {
            note(group, pause, type + " : " + adjustment);
            return Progress.DONE;
        })));
    }

    private static void busy(ResourceContext group, boolean isBusy) {
        Map<String, @Nullable Object> metadata = new LinkedHashMap<>(group.metadata());
        metadata.put(BUSY, isBusy);
        group.metadata(metadata);
    }

    /** An engine that stopped in the middle has left its mark, which counts no longer than an action may take. */
    private static boolean isBusy(ResourceContext group) {
        if (!Boolean.TRUE.equals(group.metadata().get(BUSY))) {
            return false;
        }
        Status members = group.nested().view().map(NestedStack.View::status).orElse(Status.FAILED);
        Object began = group.data().get(BEGAN);
        boolean isRecent = began != null
                && Instant.parse(began.toString()).plus(group.stack().timeout()).isAfter(group.now());
        return members == Status.IN_PROGRESS || (members == Status.COMPLETE && isRecent);
    }

    /** The same work, after whose failure the group is free again, and no cooldown begins. */
    private static Progress freed(ResourceContext group, Progress work) {
        if (!(work instanceof Progress.Waiting waiting)) {
            return work;
        }
        return Progress.after(waiting.pause(), () -> {
            try {
                return freed(group, waiting.next().get());
            } catch (ResourceException failed) {
                busy(group, false);
                throw failed;
            }
        });
    }

    private static boolean isCooling(ResourceContext group) {
        return group.metadata().get(COOLDOWN_END) instanceof Map<?, ?> end
                && end.keySet().stream()
                        .anyMatch(time -> Instant.parse(time.toString()).isAfter(group.now()));
    }

    @Override
    public @Nullable Object referenceId(ResourceContext resource) {
        return resource.physicalId() == null ? resource.name() : resource.physicalName();
    }

    @Override
    public boolean hasAttribute(ResourceContext resource, String attribute) {
        return attribute.startsWith(Members.PREFIX);
    }

    @Override
    public @Nullable Object attribute(ResourceContext resource, String attribute, List<?> path) {
        List<NestedStack.Member> members = members(resource, false);
        if (attribute.equals("current_size")) {
            return (long) members.size();
        }
        if (attribute.equals("InstanceList")) {
            return instances(resource, members);
        }
        if (attribute.startsWith(Members.PREFIX)) {
            return byIndex(resource, members, attribute, path);
        }
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        boolean outputs = attribute.equals("outputs") || attribute.equals("outputs_list");
        if (outputs && path.isEmpty()) {
            throw new ValueException(
                    "The Referenced Attribute (" + resource.name() + " " + attribute + ") is incorrect.");
        }
        for (NestedStack.Member member : members) {
            values.put(member.name(), outputs ? Members.value(resource, member.name(), path) : member.referenceId());
        }
        return switch (attribute) {
            case "outputs" -> values;
            case "outputs_list" -> new ArrayList<>(values.values());
            case "refs" -> AttributePath.select(new ArrayList<>(values.values()), path);
            case "refs_map" -> AttributePath.select(values, path);
            default -> null;
        };
    }

    /** The addresses of the members that have one, with commas between them; null when none has. */
    private static @Nullable String instances(ResourceContext resource, List<NestedStack.Member> members) {
        List<String> addresses = new ArrayList<>();
        for (NestedStack.Member member : members) {
            Object address = Members.value(resource, member.name(), List.of("PublicIp"));
            if (address != null) {
                addresses.add(address.toString());
            }
        }
        return addresses.isEmpty() ? null : String.join(",", addresses);
    }

    private static @Nullable Object byIndex(
            ResourceContext resource, List<NestedStack.Member> members, String attribute, List<?> path) {
        String[] parts = attribute.split("\\.", 3);
        int index = parts[1].matches("-?\\d{1,9}") ? Integer.parseInt(parts[1]) : members.size();
        int at = index < 0 ? index + members.size() : index;
        if (at < 0 || at >= members.size()) {
            throw new ValueException(
                    "Member '" + parts[1] + "' not found in group resource '" + resource.name() + "'.");
        }
        List<Object> whole = new ArrayList<>();
        if (parts.length > 2) {
            whole.add(parts[2]);
        }
        whole.addAll(path);
        return Members.value(resource, members.get(at).name(), whole);
    }

    @Override
    public String describedAs(String type) {
        return type.startsWith("OS::Heat::Auto") ? "AutoScalingResourceGroup" : super.describedAs(type);
    }
}
