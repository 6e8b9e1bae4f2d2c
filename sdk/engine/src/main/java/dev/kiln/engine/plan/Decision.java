package dev.kiln.engine.plan;

import dev.kiln.engine.handler.ResourceChange;
import dev.kiln.engine.handler.ResourceException;

/** What an update does to a resource. */
public sealed interface Decision {

    /** Nothing differs. */
    record Unchanged() implements Decision {}

    /**
     * The object is changed.
     *
     * @param change what differs
     */
    record InPlace(ResourceChange change) implements Decision {}

    /**
     * A new object takes the place of the old one.
     *
     * @param during whether the update has begun by then, so that it is seen in events
     * @param named whether its event has the resource's name and not its description
     */
    record Replace(boolean during, boolean named) implements Decision {}

    /**
     * The update fails.
     *
     * @param failure why
     * @param during whether the update has begun by then, so that it is seen in the resource's state
     */
    record Refused(ResourceException failure, boolean during) implements Decision {}
}
