package dev.kiln.hot.diff;

import java.util.List;

/**
 * What an update does to one resource.
 *
 * @param name the resource's name
 * @param type its type; the new one where the type changes
 * @param kind whether it is new, gone, in both, or under another condition
 * @param effect what happens to a resource that is in both templates, consequences included
 * @param changes what differs in its definition
 * @param consequences what changes of other resources mean for it
 */
public record ResourceDiff(
        String name, String type, Kind kind, Effect effect, List<Change> changes, List<Consequence> consequences) {

    /**
     * Copies the lists.
     *
     * @param name the resource's name
     * @param type its type; the new one where the type changes
     * @param kind whether it is new, gone, in both, or under another condition
     * @param effect what happens to a resource that is in both templates, consequences included
     * @param changes what differs in its definition
     * @param consequences what changes of other resources mean for it
     */
    public ResourceDiff {
        changes = List.copyOf(changes);
        consequences = List.copyOf(consequences);
    }

    /** In which of the two templates a resource is. */
    public enum Kind {
        /** Only in the new one: it is created. */
        ADDED,
        /** Only in the old one: it is deleted, unless its deletion policy keeps it. */
        REMOVED,
        /** In both. */
        KEPT
    }
}
