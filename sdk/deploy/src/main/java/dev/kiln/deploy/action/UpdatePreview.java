package dev.kiln.deploy.action;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What an update would do.
 *
 * @param changes what would become of each resource, by kind, then by name
 * @param failures why resources would fail, by the path to them; always empty from a real Heat, which does not foresee failures
 */
public record UpdatePreview(List<ResourceChange> changes, SortedMap<String, String> failures) {

    /**
     * Copies the collections.
     *
     * @param changes what would become of each resource
     * @param failures why resources would fail, by the path to them
     */
    public UpdatePreview {
        changes = List.copyOf(changes);
        failures = Collections.unmodifiableSortedMap(new TreeMap<>(failures));
    }

    /**
     * A preview of somebody who does not foresee failures.
     *
     * @param changes what would become of each resource
     * @return the preview
     */
    public static UpdatePreview of(List<ResourceChange> changes) {
        return new UpdatePreview(changes, new TreeMap<>(Map.of()));
    }
}
