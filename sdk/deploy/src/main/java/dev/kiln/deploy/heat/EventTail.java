package dev.kiln.deploy.heat;

import dev.kiln.deploy.StackEvent;
import dev.kiln.deploy.StackInfo;
import dev.kiln.deploy.StackResource;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The events of a stack and its nested stacks since a moment, each once, in order of time.
 *
 * <p>Two listings are needed: the nested one goes by resources, so that it is empty before the first and after the last; the plain one
 * has the root stack's events at any time, also after its deletion. It is asked when the nested one is empty, and at the end. Several engines write events, and one may appear after another that
 * is younger: therefore each poll reads again what is some seconds old, and ids tell what is known. Not safe for threads.
 */
final class EventTail {
    static final int NESTED_DEPTH = 5;
    private static final int REMEMBERED = 200;
    /** How many of the newest events each poll reads again. */
    private static final int OVERLAP = 40;
    /** By how much the clocks of Heat's engines may differ. */
    private static final Duration SKEW = Duration.ofMinutes(5);

    private final HeatApi heat;
    private final StackInfo stack;
    private final int depth;
    private final Set<String> seen = new HashSet<>();
    private final Map<String, StackEvent> nestedStates = new LinkedHashMap<>();
    private final Map<String, String> nestedStacks = new LinkedHashMap<>();
    private final List<String> newestIds = new ArrayList<>();
    private final List<StackEvent> drained = new ArrayList<>();
    private String begin = "";

    private EventTail(HeatApi heat, StackInfo stack, int depth) {
        this.heat = heat;
        this.stack = stack;
        this.depth = depth;
    }

    /** All events of a stack that has just been created. */
    static EventTail fromBirth(HeatApi heat, StackInfo stack) {
        return fromBirth(heat, stack, NESTED_DEPTH);
    }

    /** All events that Heat remembers of a stack and so many levels of nested ones. */
    static EventTail fromBirth(HeatApi heat, StackInfo stack, int depth) {
        return new EventTail(heat, stack, depth);
    }

    /** The events that a stack at rest will have from now on. */
    static EventTail fromNow(HeatApi heat, StackInfo stack) {
        EventTail tail = new EventTail(heat, stack, NESTED_DEPTH);
        for (int depth : new int[] {0, NESTED_DEPTH}) {
            List<StackEvent> old = new ArrayList<>(heat.events(stack, depth, null, true, REMEMBERED));
            old.sort(Comparator.comparing(StackEvent::time));
            old.forEach(tail::remember);
            if (!old.isEmpty()) {
                String newest = earlier(old.get(old.size() - 1).time(), SKEW);
                // Of what is older than the page nobody knows whether it is new.
                String oldest = old.size() < REMEMBERED ? "" : old.get(0).time();
                tail.begin = Collections.max(List.of(tail.begin, newest, oldest));
            }
        }
        return tail;
    }

    /** A time of Heat's, earlier by that much. */
    private static String earlier(String time, Duration by) {
        try {
            return Instant.parse(time).minus(by).toString();
        } catch (DateTimeParseException e) {
            return time;
        }
    }

    /** Whether an action has begun on the stack itself since this tail was opened; takes no event away from the next poll. */
    boolean hasBegun(String action) {
        return heat.events(stack, 0, null, true, OVERLAP).stream()
                .anyMatch(event -> isRoot(event)
                        && event.status().action().equals(action)
                        && event.time().compareTo(begin) >= 0
                        && !seen.contains(event.id()));
    }

    /** Makes nested stacks known whose end the nested listing may no longer show. */
    void expect(List<StackResource> resources) {
        for (StackResource resource : resources) {
            if (resource.nestedStackId() != null && resource.nestedStackName() != null) {
                nestedStacks.put(resource.nestedStackId(), resource.nestedStackName());
            }
        }
    }

    /** What is new since the last poll. */
    List<StackEvent> poll() {
        return poll(newestIds.size() > OVERLAP ? newestIds.get(newestIds.size() - OVERLAP) : null);
    }

    private List<StackEvent> poll(@Nullable String marker) {
        List<StackEvent> nested = depth > 0 ? heat.events(stack, depth, marker, false, 0) : List.of();
        return fresh(nested.isEmpty() ? heat.events(stack, 0, marker, false, 0) : nested);
    }

    /**
     * What is still missing once the action has ended: the last events of nested stacks that are gone. Where the network breaks in
     * between, what has come until then is given by the next call.
     */
    List<StackEvent> drain() {
        // From the beginning, for events that an engine with a slow clock has written long before the marker.
        drained.addAll(poll(null));
        drained.addAll(fresh(heat.events(stack, 0, null, false, 0)));
        Map.copyOf(nestedStacks).forEach((id, name) -> {
            StackEvent last = nestedStates.get(id);
            if (last == null || last.status().isInProgress()) {
                drained.addAll(fresh(eventsOfDeleted(name, id)));
            }
        });
        List<StackEvent> all = new ArrayList<>(drained);
        drained.clear();
        all.sort(Comparator.comparing(StackEvent::time));
        return all;
    }

    private List<StackEvent> eventsOfDeleted(String name, String id) {
        try {
            return heat.events(name, id, 0, null, false, 0);
        } catch (dev.kiln.deploy.DeployException e) {
            if (e.kind() == dev.kiln.deploy.DeployException.Kind.NOT_FOUND) {
                return List.of();
            }
            throw e;
        }
    }

    private List<StackEvent> fresh(List<StackEvent> candidates) {
        List<StackEvent> fresh = new ArrayList<>();
        for (StackEvent event : candidates) {
            // When Heat has purged the marker it lists from the beginning: what is older than this tail is not news.
            if (event.time().compareTo(begin) >= 0 && remember(event)) {
                fresh.add(event);
            }
        }
        fresh.sort(Comparator.comparing(StackEvent::time));
        return fresh;
    }

    private boolean remember(StackEvent event) {
        if (!seen.add(event.id())) {
            return false;
        }
        newestIds.add(event.id());
        if (event.isStackEvent() && !isRoot(event)) {
            nestedStacks.put(event.stackId(), event.stackName());
            nestedStates.put(event.stackId(), event);
        }
        return true;
    }

    /** Whether the event is about the stack itself. */
    boolean isRoot(@Nullable StackEvent event) {
        return event != null && event.isStackEvent() && event.stackId().equals(stack.id());
    }
}
