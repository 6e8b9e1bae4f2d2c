package dev.kiln.cli.live;

import dev.kiln.deploy.StackEvent;
import dev.kiln.deploy.StackResource;
import dev.kiln.deploy.StackStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a stack while something is done to it: events tell what happens; listings tell which resources there are, of what type,
 * and what nests what. Safe for threads.
 */
final class StackProgress {

    /** One resource of one stack; what it has replaced is another. */
    private record Key(String stackId, String resource, boolean isReplaced) {}

    private final String stack;
    private final Map<String, String> types;
    private final UnaryOperator<String> places;
    private final Instant start;
    private final Map<Key, Tracked> resources = new LinkedHashMap<>();
    private final NestedStacks nested;
    private final HeatTime time = new HeatTime();
    private String rootId = "";
    private String action = "";
    private @Nullable StackStatus status;
    private @Nullable Instant end;
    private int total;
    private boolean isListed;

    /**
     * A stack about which nothing is known yet.
     *
     * @param stack its name
     * @param types the types of its own resources, as far as they are known, in the order in which to show them
     * @param places where a resource of its own was declared, by name, or an empty text; said of what has failed
     * @param start when it began
     */
    StackProgress(String stack, Map<String, String> types, UnaryOperator<String> places, Instant start) {
        this.stack = stack;
        this.types = new LinkedHashMap<>(types);
        this.places = places;
        this.start = start;
        this.nested = new NestedStacks(stack);
    }

    synchronized void submitted(String asked, String id) {
        action = asked;
        rootId = id;
    }

    synchronized void heard(StackEvent event, Instant now) {
        Instant at = time.heard(event.time(), now);
        if (isOwn(event.stackId(), event.stackName())) {
            rootId = event.stackId();
        } else {
            nested.named(event.stackId(), event.stackName());
        }
        if (!event.isStackEvent()) {
            Tracked present = tracked(event.stackId(), event.resource(), false);
            Tracked meant = present.hasReplaced(event) ? tracked(event.stackId(), event.resource(), true) : present;
            meant.hear(event, at);
        } else if (event.stackId().equals(rootId)) {
            status = event.status();
            action = event.status().action();
        }
    }

    synchronized void counted(int resourcesInAll) {
        total = resourcesInAll;
    }

    synchronized void listed(List<StackResource> listing) {
        isListed = true;
        List<StackResource> ordered = new ArrayList<>(listing);
        List<String> order = new ArrayList<>(types.keySet());
        ordered.sort((a, b) -> Integer.compare(place(order, a.name()), place(order, b.name())));
        for (StackResource resource : ordered) {
            if (!isOwn(resource.stackId(), resource.stackName())) {
                nested.named(resource.stackId(), resource.stackName());
            }
            if (resource.nestedStackId() != null) {
                nested.inside(resource.nestedStackId(), resource.stackId(), resource.name());
            }
            tracked(resource.stackId(), resource.name(), false).learn(resource);
        }
    }

    private static int place(List<String> order, String name) {
        int place = order.indexOf(name);
        return place < 0 ? Integer.MAX_VALUE : place;
    }

    /** The stack after the action, which a failure to hear of its last event must not hide. */
    synchronized void ended(@Nullable StackStatus last, Instant now) {
        end = now;
        status = last == null ? status : last;
    }

    /** Whether a listing would tell anything that is not known. */
    synchronized boolean isLacking() {
        return !isListed || resources.values().stream().anyMatch(resource -> !resource.hasType());
    }

    /** The stack at this moment. */
    synchronized StackLines lines(Instant now) {
        Map<String, List<Key>> byStack = new LinkedHashMap<>();
        resources
                .keySet()
                .forEach(key -> byStack.computeIfAbsent(key.stackId(), any -> new ArrayList<>())
                        .add(key));
        Map<Key, List<String>> inside = new HashMap<>();
        List<String> roots = new ArrayList<>();
        for (String id : byStack.keySet()) {
            Key holder = id.equals(rootId) ? null : holder(id);
            if (holder == null || holder.stackId().equals(id)) {
                roots.add(id);
            } else {
                inside.computeIfAbsent(holder, any -> new ArrayList<>()).add(id);
            }
        }
        List<ResourceLine> drawn = new ArrayList<>();
        Set<String> done = new HashSet<>();
        roots.forEach(id -> draw(id, 0, byStack, inside, done, drawn, now));
        // Whatever goes round in a circle is shown too.
        byStack.keySet().forEach(id -> draw(id, 0, byStack, inside, done, drawn, now));
        int own = byStack.getOrDefault(rootId, List.of()).size();
        Instant until = end == null ? now : end;
        return new StackLines(stack, status, drawn, Math.max(0, total - own), Duration.between(start, until));
    }

    private void draw(
            String stackId,
            int depth,
            Map<String, List<Key>> byStack,
            Map<Key, List<String>> inside,
            Set<String> done,
            List<ResourceLine> drawn,
            Instant now) {
        if (!done.add(stackId)) {
            return;
        }
        boolean isUpdate = action.equals("UPDATE");
        boolean isAtRest = end != null && status != null && !status.isInProgress();
        for (Key key : byStack.getOrDefault(stackId, List.of())) {
            Tracked resource = resources.getOrDefault(key, new Tracked(key.resource(), ""));
            String name = key.isReplaced() ? resource.name() + " (replaced)" : resource.name();
            boolean isAstray = depth == 0 && !stackId.equals(rootId);
            String shown = isAstray ? nested.name(stackId) + "/" + name : name;
            ResourceLine line = resource.line(shown, depth, isUpdate, isAtRest, time, now);
            drawn.add(line.phase() == Phase.FAILED && stackId.equals(rootId) ? located(line, key.resource()) : line);
            for (String below : inside.getOrDefault(key, List.of())) {
                draw(below, depth + 1, byStack, inside, done, drawn, now);
            }
        }
    }

    private ResourceLine located(ResourceLine line, String resource) {
        String place = places.apply(resource);
        return place.isEmpty()
                ? line
                : new ResourceLine(
                        line.depth(),
                        line.name(),
                        line.type(),
                        line.status(),
                        line.phase(),
                        line.took(),
                        (line.reason() + " (" + place + ")").strip());
    }

    private @Nullable Key holder(String nestedId) {
        NestedStacks.Holder told = nested.holder(nestedId, rootId);
        if (told != null) {
            Key key = new Key(told.stackId(), told.resource(), false);
            return resources.containsKey(key) ? key : null;
        }
        for (Map.Entry<Key, Tracked> resource : resources.entrySet()) {
            if (resource.getValue().physicalId().equals(nestedId)) {
                return resource.getKey();
            }
        }
        return null;
    }

    private boolean isOwn(String stackId, String stackName) {
        return rootId.isEmpty() ? stackName.equals(stack) : stackId.equals(rootId);
    }

    private Tracked tracked(String stackId, String resource, boolean isReplaced) {
        return resources.computeIfAbsent(
                new Key(stackId, resource, isReplaced),
                key -> new Tracked(resource, stackId.equals(rootId) ? types.getOrDefault(resource, "") : ""));
    }
}
