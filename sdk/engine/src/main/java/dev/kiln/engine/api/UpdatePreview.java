package dev.kiln.engine.api;

import java.util.Collections;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What an update would do to the resources of the stack itself.
 *
 * @param added resources that would be made
 * @param deleted resources that would go
 * @param replaced resources that would be made anew
 * @param unchanged resources that would be left alone
 * @param updated resources that would be changed in place
 * @param failures why resources would fail, in Heat's words, by the path to them such as {@code group/0}; each of them stands in a
 *     group as if it had not failed
 */
public record UpdatePreview(
        SortedSet<String> added,
        SortedSet<String> deleted,
        SortedSet<String> replaced,
        SortedSet<String> unchanged,
        SortedSet<String> updated,
        SortedMap<String, String> failures) {

    /**
     * A preview whose names and failures are in alphabetical order, whatever order they are given in.
     *
     * @param added resources that would be made
     * @param deleted resources that would go
     * @param replaced resources that would be made anew
     * @param unchanged resources that would be left alone
     * @param updated resources that would be changed in place
     * @param failures why resources would fail, in Heat's words, by the path to them such as {@code group/0}; each of them stands in a
     *     group as if it had not failed
     */
    public UpdatePreview {
        added = Collections.unmodifiableSortedSet(new TreeSet<>(added));
        deleted = Collections.unmodifiableSortedSet(new TreeSet<>(deleted));
        replaced = Collections.unmodifiableSortedSet(new TreeSet<>(replaced));
        unchanged = Collections.unmodifiableSortedSet(new TreeSet<>(unchanged));
        updated = Collections.unmodifiableSortedSet(new TreeSet<>(updated));
        failures = Collections.unmodifiableSortedMap(new TreeMap<>(failures));
    }
}
