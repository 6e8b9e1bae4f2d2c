package dev.kiln.deploy.heat;

import dev.kiln.schema.ResourceSchema;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a Heat told of its resource types.
 *
 * @param types the types by name
 * @param missing for each type that could not be learnt, by name, why
 * @param templateVersions the versions of HOT that the Heat reads, for example {@code 2018-08-31}, oldest first; without the names of
 *     releases that stand for the same
 */
public record TypeHarvest(
        SortedMap<String, ResourceSchema> types, SortedMap<String, String> missing, List<String> templateVersions) {

    /**
     * Copies the maps and the list.
     *
     * @param types the types by name
     * @param missing for each type that could not be learnt, by name, why
     * @param templateVersions the versions of HOT that the Heat reads, for example {@code 2018-08-31}, oldest first; without the names of
     *     releases that stand for the same
     */
    public TypeHarvest {
        types = Collections.unmodifiableSortedMap(new TreeMap<>(types));
        missing = Collections.unmodifiableSortedMap(new TreeMap<>(missing));
        templateVersions = List.copyOf(templateVersions);
    }
}
