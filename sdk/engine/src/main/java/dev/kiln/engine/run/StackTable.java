package dev.kiln.engine.run;

import dev.kiln.engine.api.EngineException;
import dev.kiln.engine.api.EngineException.Kind;
import dev.kiln.engine.state.StackRecord;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The living stacks. Those of the store come to life when they are first asked for. */
final class StackTable {

    private final Core core;
    private final Map<String, StackRecord> asleep = new LinkedHashMap<>();
    private final Map<String, LiveStack> awake = new LinkedHashMap<>();
    private final Map<String, String> rootsByName = new HashMap<>();
    private final Map<String, Set<String>> children = new HashMap<>();
    private final Map<String, Integer> followed = new HashMap<>();

    StackTable(Core core) {
        this.core = core;
        for (StackRecord record : core.store().stacks()) {
            asleep.put(record.id(), record);
            index(record);
        }
    }

    private void index(StackRecord record) {
        if (record.owner() == null) {
            rootsByName.put(record.name(), record.id());
        } else {
            children.computeIfAbsent(record.owner().stackId(), id -> new LinkedHashSet<>())
                    .add(record.id());
        }
    }

    Optional<LiveStack> find(String id) {
        LiveStack live = awake.get(id);
        if (live == null && asleep.containsKey(id)) {
            StackRecord record = asleep.remove(id);
            live = new LiveStack(core, record, core.store().resources(id));
            awake.put(id, live);
        }
        return Optional.ofNullable(live);
    }

    /** A stack that is not nested, by name, or any stack by id. */
    Optional<LiveStack> named(String nameOrId) {
        String id = rootsByName.get(nameOrId);
        return find(id == null ? nameOrId : id);
    }

    /** The same; refused when there is none. */
    LiveStack existing(String nameOrId) {
        return named(nameOrId)
                .orElseThrow(() -> new EngineException(
                        Kind.NOT_FOUND, "EntityNotFound", "The Stack (" + nameOrId + ") could not be found."));
    }

    LiveStack add(StackRecord record) {
        LiveStack stack = new LiveStack(core, record, List.of());
        awake.put(stack.id(), stack);
        index(record);
        stack.changed();
        return stack;
    }

    void forget(LiveStack stack) {
        awake.remove(stack.id());
        if (stack.owner() == null) {
            rootsByName.remove(stack.name(), stack.id());
        } else {
            Set<String> siblings = children.get(stack.owner().stackId());
            if (siblings != null) {
                siblings.remove(stack.id());
            }
        }
    }

    Collection<LiveStack> roots() {
        List<LiveStack> roots = new ArrayList<>();
        for (String id : List.copyOf(rootsByName.values())) {
            find(id).ifPresent(roots::add);
        }
        return roots;
    }

    Collection<LiveStack> all() {
        for (String id : List.copyOf(asleep.keySet())) {
            find(id);
        }
        return List.copyOf(awake.values());
    }

    /** The stacks nested directly in a stack. */
    List<LiveStack> children(LiveStack stack) {
        List<LiveStack> found = new ArrayList<>();
        for (String id : List.copyOf(children.getOrDefault(stack.id(), Set.of()))) {
            find(id).ifPresent(found::add);
        }
        return found;
    }

    /** The stacks nested in a stack at any depth. */
    List<LiveStack> descendants(LiveStack stack) {
        List<LiveStack> found = new ArrayList<>();
        for (LiveStack child : children(stack)) {
            found.add(child);
            found.addAll(descendants(child));
        }
        return found;
    }

    /** Whether the stack that implements a row is not at rest. */
    boolean isNestedBusy(LiveResource row) {
        String id = row.physicalId();
        return id != null && find(id).filter(nested -> !isAtRest(nested)).isPresent();
    }

    /** Whether nothing goes on on a stack or on those nested in it, and nothing that a signal to one of them led to. */
    boolean isAtRest(LiveStack stack) {
        return stack.isAtRest()
                && !followed.containsKey(stack.id())
                && children(stack).stream().allMatch(this::isAtRest);
    }

    /** Something goes on because of a signal to a resource of a stack. */
    void follows(LiveStack stack) {
        followed.merge(stack.id(), 1, Integer::sum);
    }

    /** That is over. */
    void followed(LiveStack stack) {
        followed.computeIfPresent(stack.id(), (id, count) -> count == 1 ? null : count - 1);
    }
}
