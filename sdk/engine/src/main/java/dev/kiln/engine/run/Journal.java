package dev.kiln.engine.run;

import dev.kiln.engine.api.EventListener;
import dev.kiln.engine.api.EventView;
import dev.kiln.engine.state.Change;
import dev.kiln.engine.state.Changes;
import dev.kiln.engine.state.StackStore;
import java.util.ArrayList;
import java.util.List;

/** What the step in progress changes, written down as one transition when the step is over. */
final class Journal {

    private final StackStore store;
    private final EventListener listener;
    private List<Change> changes = new ArrayList<>();
    private List<EventView> events = new ArrayList<>();
    private final List<Dirty> dirty = new ArrayList<>();

    Journal(StackStore store, EventListener listener) {
        this.store = store;
        this.listener = listener;
    }

    /** Something whose final state of the step is written once, however often it changes during it. */
    interface Dirty {
        Change toChange();
    }

    void add(Change change) {
        changes.add(change);
    }

    /** Writes down the state that something has when the step is over. The caller makes sure it is added once a step. */
    void addAtEnd(Dirty thing) {
        dirty.add(thing);
    }

    void happened(EventView event) {
        changes.add(new Change.AddEvent(event.event()));
        events.add(event);
    }

    /** Ends the step: writes, then tells the listener. */
    void flush() {
        for (Dirty thing : dirty) {
            changes.add(thing.toChange());
        }
        dirty.clear();
        if (changes.isEmpty()) {
            return;
        }
        List<Change> toWrite = changes;
        List<EventView> toTell = events;
        changes = new ArrayList<>();
        events = new ArrayList<>();
        store.commit(new Changes(toWrite));
        for (EventView event : toTell) {
            listener.happened(event);
        }
    }
}
