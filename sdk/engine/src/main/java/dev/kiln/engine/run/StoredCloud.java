package dev.kiln.engine.run;

import dev.kiln.engine.cloud.Cloud;
import dev.kiln.engine.cloud.CloudObject;
import dev.kiln.engine.state.Change;
import dev.kiln.engine.state.CloudRecord;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The simulated cloud: in memory, and written down with the step that changes it. */
final class StoredCloud implements Cloud {

    private final Journal journal;
    private final Map<String, Map<String, CloudObject>> kinds = new HashMap<>();
    private final Map<String, Map<String, Set<String>>> byField = new HashMap<>();

    StoredCloud(Collection<CloudRecord> records, Journal journal) {
        this.journal = journal;
        for (CloudRecord record : records) {
            keep(new CloudObject(record.kind(), record.id(), record.body()));
        }
    }

    @Override
    public Optional<CloudObject> find(String kind, String id) {
        return Optional.ofNullable(ofKind(kind).get(id));
    }

    @Override
    public List<CloudObject> list(String kind) {
        return List.copyOf(ofKind(kind).values());
    }

    @Override
    public List<CloudObject> findBy(String kind, String field, String value) {
        if (!isIndexed(field)) {
            return ofKind(kind).values().stream()
                    .filter(object -> value.equals(object.text(field)))
                    .toList();
        }
        List<CloudObject> found = new ArrayList<>();
        for (String id : index(kind, field).getOrDefault(value, Set.of())) {
            find(kind, id).ifPresent(found::add);
        }
        return found;
    }

    @Override
    public CloudObject put(String kind, String id, Map<String, ? extends @Nullable Object> body) {
        CloudObject object = new CloudObject(kind, id, new LinkedHashMap<>(body));
        forget(kind, id);
        keep(object);
        journal.add(new Change.PutCloud(new CloudRecord(kind, id, object.body())));
        return object;
    }

    @Override
    public boolean remove(String kind, String id) {
        forget(kind, id);
        boolean removed = ofKind(kind).remove(id) != null;
        if (removed) {
            journal.add(new Change.RemoveCloud(kind, id));
        }
        return removed;
    }

    private Map<String, CloudObject> ofKind(String kind) {
        return kinds.computeIfAbsent(kind, k -> new LinkedHashMap<>());
    }

    private Map<String, Set<String>> index(String kind, String field) {
        return byField.computeIfAbsent(kind + '\n' + field, k -> new HashMap<>());
    }

    private static boolean isIndexed(String field) {
        return field.equals("name") || field.endsWith("_id");
    }

    private void keep(CloudObject object) {
        ofKind(object.kind()).put(object.id(), object);
        object.body().forEach((field, value) -> {
            if (isIndexed(field) && value instanceof String text) {
                index(object.kind(), field)
                        .computeIfAbsent(text, t -> new LinkedHashSet<>())
                        .add(object.id());
            }
        });
    }

    /** Takes an object out of the indices; its place among the others of its kind stays. */
    private void forget(String kind, String id) {
        CloudObject old = ofKind(kind).get(id);
        if (old == null) {
            return;
        }
        old.body().forEach((field, value) -> {
            if (isIndexed(field) && value instanceof String text) {
                Set<String> ids = index(kind, field).get(text);
                if (ids != null) {
                    ids.remove(id);
                }
            }
        });
    }
}
