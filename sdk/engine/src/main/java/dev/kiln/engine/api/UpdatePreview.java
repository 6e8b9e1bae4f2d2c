package dev.kiln.engine.api;

import java.util.SortedSet;

/**
 * What an update would do to the resources of the stack itself.
 *
 * @param added resources that would be made
 * @param deleted resources that would go
 * @param replaced resources that would be made anew
 * @param unchanged resources that would be left alone
 * @param updated resources that would be changed in place
 */
public record UpdatePreview(
        SortedSet<String> added,
        SortedSet<String> deleted,
        SortedSet<String> replaced,
        SortedSet<String> unchanged,
        SortedSet<String> updated) {}
