package dev.kiln.engine.group;

import dev.kiln.engine.handler.NestedStack;
import dev.kiln.engine.handler.Progress;
import dev.kiln.engine.handler.ResourceContext;
import dev.kiln.engine.handler.ResourceException;
import dev.kiln.engine.state.Status;
import dev.kiln.hot.Template;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;

/** Goes to a new definition in batches with pauses between them. */
final class RollingSteps {

    private RollingSteps() {}

    /** The steps of some batches; refused when their pauses alone take longer than the stack may. */
    static List<Supplier<Progress>> of(
            ResourceContext resource, List<Batch> batches, Duration pause, Function<Batch, Progress> work) {
        if (pause.multipliedBy(Math.max(batches.size() - 1, 0))
                        .compareTo(resource.stack().timeout())
                >= 0) {
            throw new ResourceException("ValueError", "The current update policy will result in stack update timeout.");
        }
        List<Supplier<Progress>> steps = new ArrayList<>();
        for (Batch batch : batches) {
            if (!steps.isEmpty() && !pause.isZero()) {
                steps.add(() -> Progress.after(pause, () -> Progress.DONE));
            }
            steps.add(() -> work.apply(batch));
        }
        return steps;
    }

    /** Changes members with names: those that must go first, then those with higher numbers before those with lower ones. */
    static Progress named(
            ResourceContext resource,
            Membership members,
            RollingPolicy policy,
            Function<Map<String, ?>, Template> template) {
        List<NestedStack.Member> existing = resource.nested().members();
        long spared = existing.stream()
                .filter(member -> member.status() != Status.FAILED && members.isSkipped(member.name()))
                .count();
        List<Batch> batches = Batch.ofResourceGroup(
                members.size(), existing.size() - (int) spared, policy.batchSize(), policy.minInService());
        return Progress.inOrder(of(
                resource,
                batches,
                policy.pause(),
                batch -> resource.nested().update(template.apply(rolled(resource, members, batch)), Map.of())));
    }

    private static Map<String, Object> rolled(ResourceContext resource, Membership members, Batch batch) {
        List<String> names = members.names(batch.size());
        int target = members.size();
        List<MemberPlan.Existing> existing = new ArrayList<>();
        resource.nested().members().stream()
                .filter(member -> member.status() != Status.FAILED && !members.isSkipped(member.name()))
                .sorted(Comparator.comparing(NestedStack.Member::createdAt).thenComparing(NestedStack.Member::name))
                .sorted(Comparator.comparingInt(member -> priority(names.indexOf(member.name()), target, batch.size())))
                .forEach(member -> existing.add(
                        new MemberPlan.Existing(member.name(), GroupTemplate.member(member.definition()))));
        Set<String> taken = new TreeSet<>();
        existing.forEach(member -> taken.add(member.name()));
        Iterator<String> free =
                names.stream().filter(name -> !taken.contains(name)).iterator();
        return MemberPlan.next(existing, batch.size(), batch.fresh(), free::next, members::definition);
    }

    private static int priority(int index, int target, int total) {
        if (index < 0) {
            return 0;
        }
        return index < target ? target - index : total;
    }
}
