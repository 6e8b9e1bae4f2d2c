package dev.kiln.engine.run;

import dev.kiln.engine.api.EventListener;
import dev.kiln.engine.api.EventView;
import dev.kiln.engine.state.Change;
import dev.kiln.engine.state.Changes;
import dev.kiln.engine.state.StackStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * What steps change, written down as one transition: that of one step where the store writes fast, that of many where a write is dear.
 * Listeners are told of nothing that is not written down.
 */
final class Journal {

    /** How long listeners may be behind. */
    private static final long LONGEST = Duration.ofMillis(50).toNanos();

    private final StackStore store;
    private final EventListener listener;
    private List<Change> changes = new ArrayList<>();
    private List<EventView> events = new ArrayList<>();
    private final List<Dirty> dirty = new ArrayList<>();
    private final List<Dirty> planned = new ArrayList<>();
    private long lastFlush = System.nanoTime();

    Journal(StackStore store, EventListener listener) {
        this.store = store;
        this.listener = listener;
    }

    /** Something whose final state of the step is written once, however often it changes during it. */
    interface Dirty {
        Change toChange();

        /** Whether it has been written down, or will be at the end of the step. */
        default boolean isWritten() {
            return true;
        }
    }

    void add(Change change) {
        changes.add(change);
    }

    /** Writes down the state that something has when the step is over. The caller makes sure it is added once a step. */
    void addAtEnd(Dirty thing) {
        dirty.add(thing);
    }

    /** Writes down what is new and not begun yet when there is time for it, unless it changes before. */
    void addWhenIdle(Dirty thing) {
        planned.add(thing);
    }

    void happened(EventView event) {
        changes.add(new Change.AddEvent(event.event()));
        events.add(event);
    }

    /** Ends a step: writes once there is enough to write, or the last time was long ago; says whether it has. */
    boolean stepOver() {
        boolean isDue = changes.size() + dirty.size() >= store.groupSize() || System.nanoTime() - lastFlush > LONGEST;
        return isDue && flush();
    }

    /** Writes all that there is, then tells the listener; false when there was nothing. */
    boolean flushAll() {
        planned.stream().filter(thing -> !thing.isWritten()).forEach(dirty::add);
        planned.clear();
        return flush();
    }

    /** Writes what has changed, then tells the listener; false when there was nothing. */
    private boolean flush() {
        lastFlush = System.nanoTime();
        for (Dirty thing : dirty) {
            changes.add(thing.toChange());
        }
        dirty.clear();
        if (changes.isEmpty()) {
            return false;
        }
        List<Change> toWrite = changes;
        List<EventView> toTell = events;
        changes = new ArrayList<>();
        events = new ArrayList<>();
        store.commit(new Changes(toWrite));
        for (EventView event : toTell) {
            listener.happened(event);
        }
        return true;
    }
}
