package dev.kiln.engine.run;

/** Why what goes on on a resource is given up. */
enum Abort {
    /** The stack's time is over. */
    TIMEOUT,
    /** The stack is deleted. */
    CANCEL
}
