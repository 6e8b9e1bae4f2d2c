package dev.kiln.engine.state;

/** How far an action has come. */
public enum Status {
    /** Begun. */
    IN_PROGRESS,
    /** Done. */
    COMPLETE,
    /** Given up. */
    FAILED
}
