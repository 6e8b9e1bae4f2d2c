package dev.kiln.engine.run;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The rows of a stack, by number and by name. */
final class Rows {

    private final NavigableMap<Long, LiveResource> byId = new TreeMap<>();
    private final Map<String, NavigableMap<Long, LiveResource>> byName = new HashMap<>();

    void add(LiveResource row) {
        byId.put(row.id(), row);
        byName.computeIfAbsent(row.name(), n -> new TreeMap<>()).put(row.id(), row);
    }

    void forget(LiveResource row) {
        byId.remove(row.id());
        NavigableMap<Long, LiveResource> named = byName.get(row.name());
        if (named != null) {
            named.remove(row.id());
            if (named.isEmpty()) {
                byName.remove(row.name());
            }
        }
    }

    @Nullable
    LiveResource find(long id) {
        return byId.get(id);
    }

    /** All rows by age. */
    Collection<LiveResource> all() {
        return byId.values();
    }

    /** The rows of one name, oldest first. */
    Collection<LiveResource> of(String name) {
        NavigableMap<Long, LiveResource> named = byName.get(name);
        return named == null ? List.of() : named.values();
    }

    /** The newest row of a name. */
    @Nullable
    LiveResource newest(String name) {
        NavigableMap<Long, LiveResource> named = byName.get(name);
        return named == null ? null : named.lastEntry().getValue();
    }

    /** The newest row of each name, by age of the rows. */
    Collection<LiveResource> newest() {
        Map<Long, LiveResource> newest = new TreeMap<>();
        byName.values()
                .forEach(named -> newest.put(named.lastKey(), named.lastEntry().getValue()));
        return newest.values();
    }
}
