package dev.kiln.deploy.action;

/**
 * What an update would do to a resource.
 *
 * @param kind what
 * @param stack the name of the stack that holds it, which may be a nested one
 * @param resource its name there
 * @param type its type, empty where it is not known yet
 */
public record ResourceChange(Kind kind, String stack, String resource, String type) {

    /** What an update does to a resource. */
    public enum Kind {
        /** It is made. */
        ADDED,
        /** It goes. */
        DELETED,
        /** It is made anew. */
        REPLACED,
        /** It is changed in place. */
        UPDATED,
        /** It is left alone. */
        UNCHANGED
    }
}
