package dev.kiln.engine.run;

import dev.kiln.engine.api.EngineClock;
import dev.kiln.engine.api.EventView;
import dev.kiln.engine.api.ResourceView;
import dev.kiln.engine.api.StackRequest;
import dev.kiln.engine.api.UpdatePreview;
import dev.kiln.engine.cloud.Faults;
import dev.kiln.engine.state.Action;
import dev.kiln.engine.state.StackStore;
import dev.kiln.engine.state.Status;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * Finds out what a request would do by carrying it out on a copy of the stacks and the cloud, which is thrown away. Time jumps there,
 * hooks and signals are not waited for, and what fails is noted and taken for done, so that all that would follow is seen. Heat's own
 * preview only looks at the templates and is wrong where ids and attributes matter (SEMANTICS 17.11).
 */
final class Rehearsal {

    private static final Duration LIMIT = Duration.ofDays(400);

    private final Core core;

    Rehearsal(Core core) {
        this.core = core;
    }

    /** What an update or patch would do to the resources of the stack itself. */
    UpdatePreview update(LiveStack stack, Consumer<Operations> request) {
        Map<String, LiveResource> before = new HashMap<>();
        for (LiveResource row : stack.newestRows()) {
            if (row.action() != Action.INIT && !row.isGoneWell()) {
                before.put(row.name(), row);
            }
        }
        Set<String> touched = new HashSet<>();
        try (Operations copy = copy(event -> {
            if (event.path().size() == 1 && !event.ofStack() && event.event().action() == Action.UPDATE) {
                touched.add(event.path().get(0));
            }
        })) {
            touched.clear(); // of what was in progress when the copy was made
            copy.driver().call(() -> {
                request.accept(copy);
                return null;
            });
            copy.driver().await(() -> copy.ask().isAtRest(stack.id()), LIMIT);
            return compare(before, copy.core().stacks().find(stack.id()).orElseThrow(), touched);
        }
    }

    private UpdatePreview compare(Map<String, LiveResource> before, LiveStack after, Set<String> touched) {
        TreeSet<String> added = new TreeSet<>();
        TreeSet<String> deleted = new TreeSet<>(before.keySet());
        TreeSet<String> replaced = new TreeSet<>();
        TreeSet<String> unchanged = new TreeSet<>();
        TreeSet<String> updated = new TreeSet<>();
        for (String name : after.definition().resources().keySet()) {
            LiveResource old = before.get(name);
            LiveResource now = after.newest(name);
            deleted.remove(name);
            if (old == null) {
                added.add(name);
            } else if (now != null && now.id() != old.id()) {
                replaced.add(name);
            } else if (touched.contains(name)) {
                updated.add(name);
            } else {
                unchanged.add(name);
            }
        }
        SortedMap<String, String> failures = after.core().rehearsed();
        return new UpdatePreview(added, deleted, replaced, unchanged, updated, failures);
    }

    /** The resources of all levels that a create would make. */
    List<ResourceView> create(String name, StackRequest request) {
        try (Operations copy = copy(event -> {})) {
            String id = copy.driver().call(() -> copy.create(name, request));
            copy.driver().await(() -> copy.ask().isAtRest(id), LIMIT);
            List<ResourceView> planned = new ArrayList<>();
            for (ResourceView made : copy.driver().call(() -> copy.ask().resources(id, Integer.MAX_VALUE))) {
                planned.add(planned(made));
            }
            return planned;
        }
    }

    /** As it is before anything has been done. */
    private static ResourceView planned(ResourceView made) {
        return new ResourceView(
                made.path(),
                made.stackId(),
                made.name(),
                made.type(),
                Action.INIT,
                Status.COMPLETE,
                "",
                null,
                null,
                made.requiredBy(),
                made.metadata(),
                made.createdAt(),
                made.updatedAt());
    }

    private Operations copy(Consumer<EventView> listener) {
        core.journal().flushAll();
        EngineParts parts = core.parts();
        StackStore draft = new DraftStore(parts.store());
        return Operations.rehearsing(new EngineParts(
                draft,
                EngineClock.jumping(core.now()),
                listener::accept,
                parts.schemas(),
                parts.handlers(),
                parts.templateHandler(),
                Faults.NONE,
                new SplittableRandom(),
                new SplittableRandom(),
                parts.settings()));
    }
}
