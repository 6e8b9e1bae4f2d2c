package dev.kiln.engine.run;

import dev.kiln.engine.api.EventView;
import dev.kiln.engine.api.ResourceView;
import dev.kiln.engine.api.SnapshotView;
import dev.kiln.engine.api.StackView;
import dev.kiln.engine.graph.Dependencies;
import dev.kiln.engine.state.EventRecord;
import dev.kiln.engine.state.SnapshotRecord;
import dev.kiln.hot.param.ParameterValues;
import dev.kiln.hot.value.ValueException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the outside sees of living stacks. */
final class Views {

    private Views() {}

    static StackView of(LiveStack stack) {
        return new StackView(
                stack.id(),
                stack.name(),
                stack.action(),
                stack.status(),
                stack.reason(),
                parameters(stack),
                stack.tags(),
                stack.disableRollback(),
                stack.timeout(),
                stack.owner() == null ? null : stack.owner().stackId(),
                stack.createdAt(),
                stack.updatedAt());
    }

    static SnapshotView of(SnapshotRecord snapshot) {
        return new SnapshotView(
                snapshot.id(),
                snapshot.name(),
                snapshot.status(),
                snapshot.reason(),
                snapshot.data(),
                snapshot.createdAt());
    }

    private static Map<String, String> parameters(LiveStack stack) {
        ParameterValues values = stack.definition().parameters();
        Map<String, String> shown = new LinkedHashMap<>(stack.pseudo().byName());
        for (String name : values.schemas().keySet()) {
            try {
                shown.put(name, values.text(name));
            } catch (ValueException none) {
                // a parameter without a value is not shown
            }
        }
        return shown;
    }

    /** The resources of a stack and, down to a depth, of those nested in it; of two rows of a name the newer. */
    static List<ResourceView> resources(LiveStack stack, int depth) {
        List<ResourceView> views = new ArrayList<>();
        add(views, stack, List.of(), depth);
        return views;
    }

    private static void add(List<ResourceView> views, LiveStack stack, List<String> path, int depth) {
        Dependencies<String> names = RequirementGraph.whole(stack.definition(), stack.data());
        for (LiveResource row : stack.newestRows()) {
            LiveStack nested = nestedIn(row);
            List<String> whole = new ArrayList<>(path);
            whole.add(row.name());
            views.add(view(row, whole, nested, names));
            if (nested != null && depth > 0) {
                add(views, nested, whole, depth - 1);
            }
        }
    }

    private static @Nullable LiveStack nestedIn(LiveResource row) {
        String id = row.physicalId();
        return id == null
                ? null
                : row.stack()
                        .core()
                        .stacks()
                        .find(id)
                        .filter(stack -> stack.owner() != null && stack.owner().resourceId() == row.id())
                        .orElse(null);
    }

    private static ResourceView view(
            LiveResource row, List<String> path, @Nullable LiveStack nested, Dependencies<String> names) {
        return new ResourceView(
                path,
                row.stack().id(),
                row.name(),
                row.type(),
                row.action(),
                row.status(),
                row.reason(),
                row.physicalId(),
                nested == null ? null : nested.id(),
                requiredBy(row, names),
                row.metadata(),
                row.createdAt(),
                row.updatedAt());
    }

    /** By the template; for a row that is not in it, by what the rows themselves require. */
    private static List<String> requiredBy(LiveResource row, Dependencies<String> names) {
        if (names.nodes().contains(row.name())) {
            return names.requiredBy(row.name()).stream().sorted().toList();
        }
        Collection<LiveResource> rows = row.stack().rows();
        return rows.stream()
                .filter(other -> other.requires().contains(row.id()))
                .filter(other -> names.nodes().contains(other.name()))
                .map(LiveResource::name)
                .distinct()
                .sorted()
                .toList();
    }

    /** The events of a stack and, down to a depth, of those nested in it, oldest first. */
    static List<EventView> events(LiveStack stack, int depth) {
        List<EventView> views = new ArrayList<>();
        add(views, stack, depth);
        views.sort(Comparator.comparingLong(view -> view.event().sequence()));
        return views;
    }

    private static void add(List<EventView> views, LiveStack stack, int depth) {
        for (EventRecord event : stack.core().store().events(stack.id())) {
            boolean ofStack = stack.id().equals(event.physicalId());
            views.add(new EventView(
                    ofStack ? stack.path() : stack.pathOf(event.resourceName()), ofStack, event, stack.rootId()));
        }
        if (depth > 0) {
            for (LiveStack child : stack.core().stacks().children(stack)) {
                add(views, child, depth - 1);
            }
        }
    }
}
