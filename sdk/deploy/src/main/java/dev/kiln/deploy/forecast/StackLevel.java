package dev.kiln.deploy.forecast;

import dev.kiln.deploy.StackResource;
import dev.kiln.hot.OutputDef;
import dev.kiln.hot.diag.TemplatePath;
import dev.kiln.hot.eval.Requirements;
import dev.kiln.hot.value.ValueException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/** One stack of a tree: what becomes of its resources, in the order in which Heat goes through them. */
final class StackLevel {

    private final @Nullable Definition before;
    private final Definition after;
    private final KnownResources oldWorld;
    private final KnownResources newWorld;
    private final List<ResourceForecast> resources = new ArrayList<>();

    /**
     * Foretells.
     *
     * @param before the stack as it is defined, or null when there is none
     * @param after what it shall be
     * @param rows its resources as the cloud has them
     * @param unsure parameters of which nobody knows whether their values differ
     * @param place what tells its resources from those of other stacks of the tree; empty for the root
     */
    StackLevel(@Nullable Definition before, Definition after, Rows rows, Set<String> unsure, String place) {
        this.before = before;
        this.after = after;
        this.oldWorld = new KnownResources(
                place,
                rows.own(),
                before == null ? Set.of() : before.resources().keySet());
        this.newWorld = new KnownResources(place, rows.own(), after.resources().keySet());
        ResourceDecision decision = new ResourceDecision(before, after, rows, oldWorld, newWorld, unsure);
        Map<String, ResourceForecast> fates = new LinkedHashMap<>();
        ordered().forEach(name -> fates.put(name, decision.decide(name)));
        after.resources().keySet().forEach(name -> {
            ResourceForecast fate = fates.get(name);
            if (fate != null) {
                resources.add(fate);
            }
        });
        for (StackResource row : rows.own().values()) {
            if (!fates.containsKey(row.name())) {
                resources.add(decision.removed(row));
            }
        }
    }

    /** Each resource in the new template's order; those that go last. */
    List<ResourceForecast> resources() {
        return resources;
    }

    boolean isDifferent() {
        return resources.stream().anyMatch(ResourceForecast::isDifferent);
    }

    /** What an output was, where the old template has it and it can be worked out. */
    Optional<Object> oldOutput(String name) {
        return before == null ? Optional.empty() : output(before, oldWorld, name);
    }

    /** What an output will be, where the new template has it and it can be worked out. */
    Optional<Object> newOutput(String name) {
        return output(after, newWorld, name);
    }

    private static Optional<Object> output(Definition side, KnownResources world, String name) {
        OutputDef output = side.template().outputs().get(name);
        if (output == null) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(side.evaluator()
                    .parse(output.value(), TemplatePath.of("outputs", name))
                    .resolve(world));
        } catch (ValueException needsTheCloud) {
            return Optional.empty();
        }
    }

    /** The resources, each after those that it requires. */
    private List<String> ordered() {
        Map<String, SortedSet<String>> requires = Requirements.of(after.template(), after.evaluator());
        Set<String> order = new LinkedHashSet<>();
        Set<String> entered = new LinkedHashSet<>();
        requires.keySet().forEach(name -> visit(name, requires, entered, order));
        return List.copyOf(order);
    }

    private static void visit(
            String name, Map<String, SortedSet<String>> requires, Set<String> entered, Set<String> order) {
        SortedSet<String> needed = requires.get(name);
        if (needed == null || !entered.add(name)) {
            return;
        }
        needed.forEach(other -> visit(other, requires, entered, order));
        order.add(name);
    }
}
