package dev.kiln.schema;

import java.util.Collection;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** A catalogue held in memory. */
final class FixedSchemaCatalog implements SchemaCatalog {

    private final SortedMap<String, ResourceSchema> byName = new TreeMap<>();

    FixedSchemaCatalog(Collection<ResourceSchema> types) {
        for (ResourceSchema type : types) {
            if (byName.put(type.name(), type) != null) {
                throw new IllegalArgumentException("two resource types are called " + type.name());
            }
        }
    }

    @Override
    public Optional<ResourceSchema> type(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    @Override
    public SortedSet<String> types() {
        return Collections.unmodifiableSortedSet(new TreeSet<>(byName.keySet()));
    }
}
