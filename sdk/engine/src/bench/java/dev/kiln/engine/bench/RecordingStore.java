package dev.kiln.engine.bench;

import dev.kiln.engine.state.Changes;
import dev.kiln.engine.state.CloudRecord;
import dev.kiln.engine.state.EventRecord;
import dev.kiln.engine.state.ResourceRecord;
import dev.kiln.engine.state.SnapshotRecord;
import dev.kiln.engine.state.StackRecord;
import dev.kiln.engine.state.StackStore;
import dev.kiln.engine.state.TemplateRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Another store, of which it remembers what was written. */
final class RecordingStore implements StackStore {

    private final StackStore store;
    private final List<Changes> changes = new ArrayList<>();

    RecordingStore(StackStore store) {
        this.store = store;
    }

    void forget() {
        changes.clear();
    }

    List<Changes> changes() {
        return List.copyOf(changes);
    }

    @Override
    public void commit(Changes written) {
        store.commit(written);
        changes.add(written);
    }

    @Override
    public int groupSize() {
        return store.groupSize();
    }

    @Override
    public List<StackRecord> stacks() {
        return store.stacks();
    }

    @Override
    public Optional<TemplateRecord> template(String templateId) {
        return store.template(templateId);
    }

    @Override
    public List<ResourceRecord> resources(String stackId) {
        return store.resources(stackId);
    }

    @Override
    public List<EventRecord> events(String stackId) {
        return store.events(stackId);
    }

    @Override
    public List<SnapshotRecord> snapshots(String stackId) {
        return store.snapshots(stackId);
    }

    @Override
    public List<CloudRecord> cloud() {
        return store.cloud();
    }

    @Override
    public long lastNumber() {
        return store.lastNumber();
    }

    @Override
    public void close() {
        store.close();
    }
}
