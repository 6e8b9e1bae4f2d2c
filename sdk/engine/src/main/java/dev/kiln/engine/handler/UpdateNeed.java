package dev.kiln.engine.handler;

/** How the engine finds out whether a resource needs an update. */
public enum UpdateNeed {
    /** It compares the definition and the resolved properties with those in force. */
    COMPARE,
    /** The resource always takes an update pass; it looks itself what there is to do. Nested stacks. */
    ALWAYS,
    /** The resource has nothing that could change. */
    NEVER,
    /** The resource is replaced whatever its definition says. */
    REPLACE
}
