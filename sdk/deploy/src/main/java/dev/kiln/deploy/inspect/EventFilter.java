package dev.kiln.deploy.inspect;

import dev.kiln.deploy.StackEvent;
import java.util.List;

/**
 * Which events of a stack a listing shows, and in which order.
 *
 * <pre>{@code
 * EventFilter.ALL.withDepth(2).withStatuses(List.of("FAILED")).newest(20)
 * }</pre>
 *
 * @param depth how many levels of nested stacks to include; 0 for none
 * @param resources only events of one of these resources; empty for any. The stack itself goes by its own name
 * @param statuses only events with one of these states, {@code CREATE_FAILED} or only {@code FAILED} or {@code CREATE}; empty for any
 * @param newestFirst whether the newest come first; else the oldest
 * @param limit how many at most; 0 for all
 */
public record EventFilter(int depth, List<String> resources, List<String> statuses, boolean newestFirst, int limit) {

    /**
     * Copies the collections.
     *
     * @param depth how many levels of nested stacks to include; 0 for none
     * @param resources only events of one of these resources; empty for any. The stack itself goes by its own name
     * @param statuses only events with one of these states, {@code CREATE_FAILED} or only {@code FAILED} or {@code CREATE}; empty for any
     * @param newestFirst whether the newest come first; else the oldest
     * @param limit how many at most; 0 for all
     */
    public EventFilter {
        resources = List.copyOf(resources);
        statuses = List.copyOf(statuses);
    }

    /** All events of the stack itself, the oldest first. */
    public static final EventFilter ALL = new EventFilter(0, List.of(), List.of(), false, 0);

    /**
     * With events of nested stacks.
     *
     * @param depth how many levels of nested stacks to include; 0 for none
     * @return the changed copy
     */
    public EventFilter withDepth(int depth) {
        return new EventFilter(depth, resources, statuses, newestFirst, limit);
    }

    /**
     * Only events of these resources.
     *
     * @param resources the names; empty for any
     * @return the changed copy
     */
    public EventFilter withResources(List<String> resources) {
        return new EventFilter(depth, resources, statuses, newestFirst, limit);
    }

    /**
     * Only events with these states.
     *
     * @param statuses for example {@code CREATE_FAILED} or {@code FAILED}; empty for any
     * @return the changed copy
     */
    public EventFilter withStatuses(List<String> statuses) {
        return new EventFilter(depth, resources, statuses, newestFirst, limit);
    }

    /**
     * No more than so many.
     *
     * @param limit how many at most; 0 for all
     * @return the changed copy
     */
    public EventFilter withLimit(int limit) {
        return new EventFilter(depth, resources, statuses, newestFirst, limit);
    }

    /**
     * The newest ones only, the newest first.
     *
     * @param most how many at most; 0 for all
     * @return the changed copy
     */
    public EventFilter newest(int most) {
        return new EventFilter(depth, resources, statuses, true, most);
    }

    /**
     * Whether an event has a resource and a state that this filter lets through.
     *
     * @param event the event
     * @return false if the listing leaves it out
     */
    public boolean accepts(StackEvent event) {
        return (resources.isEmpty() || resources.contains(event.resource())) && States.match(statuses, event.status());
    }
}
