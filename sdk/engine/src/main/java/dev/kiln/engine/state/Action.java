package dev.kiln.engine.state;

/** What is done to a stack or a resource. Source: SEMANTICS section 9. */
public enum Action {
    /** Nothing yet; resources only. */
    INIT,
    /** Made. */
    CREATE,
    /** Removed. */
    DELETE,
    /** Changed. */
    UPDATE,
    /** Brought back to what it was before a failed create or update. */
    ROLLBACK,
    /** Suspended. */
    SUSPEND,
    /** Resumed. */
    RESUME,
    /** Taken over with the objects of an abandoned stack. */
    ADOPT,
    /** Copied. */
    SNAPSHOT,
    /** Compared with the cloud. */
    CHECK,
    /** Brought back to a snapshot; stacks only. */
    RESTORE,
    /** Told something; events only. */
    SIGNAL
}
