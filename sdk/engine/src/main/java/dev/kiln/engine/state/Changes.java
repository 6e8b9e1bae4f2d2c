package dev.kiln.engine.state;

import java.util.List;

/**
 * The changes of one transition, for example a resource's new state, the event that tells of it and the cloud object it made. A
 * store keeps all of them or none.
 *
 * @param inOrder the changes in the order in which they happened
 */
public record Changes(List<Change> inOrder) {

    /**
     * One transition, which cannot be added to any more.
     *
     * @param inOrder the changes in the order in which they happened
     */
    public Changes {
        inOrder = List.copyOf(inOrder);
    }
}
