package dev.kiln.hot.property;

/** A value that is not known before the stack exists, such as an attribute: it satisfies every schema and constraint. */
public enum Unresolved {
    /** The one value. */
    UNRESOLVED
}
