package dev.kiln.engine.state;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Keeps state for as long as the process lives. Safe for many threads. */
public final class MemoryStackStore implements StackStore {

    private final Map<String, StackRecord> stacks = new LinkedHashMap<>();
    private final Map<String, TemplateRecord> templates = new HashMap<>();
    private final Map<String, TreeMap<Long, ResourceRecord>> resources = new HashMap<>();
    private final Map<Long, String> stackOfResource = new HashMap<>();
    private final Map<String, List<EventRecord>> events = new HashMap<>();
    private final Map<String, SnapshotRecord> snapshots = new LinkedHashMap<>();
    private final Map<String, CloudRecord> cloud = new LinkedHashMap<>();
    private long lastNumber;

    @Override
    public synchronized void commit(Changes changes) {
        for (Change change : changes.inOrder()) {
            apply(change);
        }
    }

    private void apply(Change change) {
        if (change instanceof Change.PutResource put) {
            put(put.resource());
        } else if (change instanceof Change.KeepResource keep) {
            Optional.ofNullable(resources.get(keep.stackId()))
                    .map(rows -> rows.get(keep.resourceId()))
                    .ifPresent(row -> put(row.keptBy(keep.templateId(), keep.updatedAt())));
        } else if (change instanceof Change.AddEvent add) {
            lastNumber = Math.max(lastNumber, add.event().sequence());
            events.computeIfAbsent(add.event().stackId(), id -> new ArrayList<>())
                    .add(add.event());
        } else if (change instanceof Change.PutStack put) {
            stacks.put(put.stack().id(), put.stack());
        } else if (change instanceof Change.RemoveStack remove) {
            remove(remove.stackId());
        } else if (change instanceof Change.PutTemplate put) {
            templates.put(put.template().id(), put.template());
        } else if (change instanceof Change.RemoveTemplate remove) {
            templates.remove(remove.templateId());
        } else if (change instanceof Change.RemoveResource remove) {
            removeResource(remove.resourceId());
        } else if (change instanceof Change.PutSnapshot put) {
            snapshots.put(put.snapshot().id(), put.snapshot());
        } else if (change instanceof Change.RemoveSnapshot remove) {
            snapshots.remove(remove.snapshotId());
        } else if (change instanceof Change.PutCloud put) {
            cloud.put(key(put.object().kind(), put.object().id()), put.object());
        } else if (change instanceof Change.RemoveCloud remove) {
            cloud.remove(key(remove.kind(), remove.id()));
        }
    }

    private void put(ResourceRecord resource) {
        lastNumber = Math.max(lastNumber, resource.id());
        stackOfResource.put(resource.id(), resource.stackId());
        resources.computeIfAbsent(resource.stackId(), id -> new TreeMap<>()).put(resource.id(), resource);
    }

    private void removeResource(long id) {
        String stack = stackOfResource.remove(id);
        TreeMap<Long, ResourceRecord> rows = stack == null ? null : resources.get(stack);
        if (rows != null) {
            rows.remove(id);
        }
    }

    private void remove(String stackId) {
        stacks.remove(stackId);
        templates.values().removeIf(template -> template.stackId().equals(stackId));
        TreeMap<Long, ResourceRecord> rows = resources.remove(stackId);
        if (rows != null) {
            stackOfResource.keySet().removeAll(rows.keySet());
        }
        snapshots.values().removeIf(snapshot -> snapshot.stackId().equals(stackId));
    }

    private static String key(String kind, String id) {
        return kind + '\n' + id;
    }

    @Override
    public synchronized List<StackRecord> stacks() {
        return List.copyOf(stacks.values());
    }

    @Override
    public synchronized Optional<TemplateRecord> template(String templateId) {
        return Optional.ofNullable(templates.get(templateId));
    }

    @Override
    public synchronized List<ResourceRecord> resources(String stackId) {
        return List.copyOf(resources.getOrDefault(stackId, new TreeMap<>()).values());
    }

    @Override
    public synchronized List<EventRecord> events(String stackId) {
        return List.copyOf(events.getOrDefault(stackId, List.of()));
    }

    @Override
    public synchronized List<SnapshotRecord> snapshots(String stackId) {
        return snapshots.values().stream()
                .filter(snapshot -> snapshot.stackId().equals(stackId))
                .toList();
    }

    @Override
    public synchronized List<CloudRecord> cloud() {
        return List.copyOf(cloud.values());
    }

    @Override
    public synchronized long lastNumber() {
        return lastNumber;
    }

    @Override
    public void close() {}
}
