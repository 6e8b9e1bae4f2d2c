package dev.kiln.engine.api;

import dev.kiln.engine.state.EventRecord;
import java.util.List;

/**
 * Something that happened, and where.
 *
 * @param path the names that lead to the resource from the root stack; of a stack's own event the path of the resource that it
 *     implements, empty for the root stack
 * @param ofStack whether it is a stack's own event
 * @param event what happened
 * @param rootId the id of the root stack
 */
public record EventView(List<String> path, boolean ofStack, EventRecord event, String rootId) {

    /**
     * An event at a place; the path is copied.
     *
     * @param path the names that lead to the resource from the root stack; of a stack's own event the path of the resource that it
     *     implements, empty for the root stack
     * @param ofStack whether it is a stack's own event
     * @param event what happened
     * @param rootId the id of the root stack
     */
    public EventView {
        path = List.copyOf(path);
    }
}
