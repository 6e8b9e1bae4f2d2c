package dev.kiln.hot.eval;

import java.util.EnumSet;
import java.util.Set;

/**
 * How far a resource has come. Source: SEMANTICS section 9.
 *
 * @param action its last action
 * @param status how far that action has come
 */
public record ResourceState(Action action, Status status) {

    /** The state before the first action. */
    public static final ResourceState NOT_STARTED = new ResourceState(Action.INIT, Status.COMPLETE);

    private static final Set<Action> WITH_ATTRIBUTES = EnumSet.complementOf(EnumSet.of(Action.INIT, Action.DELETE));

    /** What is done to resources. */
    public enum Action {
        /** Nothing yet. */
        INIT,
        /** Made. */
        CREATE,
        /** Removed. */
        DELETE,
        /** Changed. */
        UPDATE,
        /** Brought back to what it was. */
        ROLLBACK,
        /** Suspended. */
        SUSPEND,
        /** Resumed. */
        RESUME,
        /** Taken over. */
        ADOPT,
        /** Copied. */
        SNAPSHOT,
        /** Compared with the cloud. */
        CHECK
    }

    /** How far an action has come. */
    public enum Status {
        /** Begun. */
        IN_PROGRESS,
        /** Done. */
        COMPLETE,
        /** Given up. */
        FAILED
    }

    /** Whether a single attribute has a value in this state. */
    boolean givesAttributes() {
        return WITH_ATTRIBUTES.contains(action);
    }

    /** Whether the map of all attributes has a value in this state. */
    boolean givesAllAttributes() {
        return givesAttributes() && action != Action.ROLLBACK && status != Status.FAILED;
    }
}
