package dev.kiln.engine.run;

import dev.kiln.engine.state.Changes;
import dev.kiln.engine.state.CloudRecord;
import dev.kiln.engine.state.EventRecord;
import dev.kiln.engine.state.ResourceRecord;
import dev.kiln.engine.state.SnapshotRecord;
import dev.kiln.engine.state.StackRecord;
import dev.kiln.engine.state.StackStore;
import dev.kiln.engine.state.TemplateRecord;
import java.util.List;
import java.util.Optional;

/** What another store holds, where nothing that is written is kept. A stack is read from it once and lives in memory from then on. */
final class DraftStore implements StackStore {

    private final StackStore origin;

    DraftStore(StackStore origin) {
        this.origin = origin;
    }

    @Override
    public void commit(Changes changes) {
        // thrown away
    }

    @Override
    public List<StackRecord> stacks() {
        return origin.stacks();
    }

    @Override
    public Optional<TemplateRecord> template(String templateId) {
        return origin.template(templateId);
    }

    @Override
    public List<ResourceRecord> resources(String stackId) {
        return origin.resources(stackId);
    }

    @Override
    public List<EventRecord> events(String stackId) {
        return origin.events(stackId);
    }

    @Override
    public List<SnapshotRecord> snapshots(String stackId) {
        return origin.snapshots(stackId);
    }

    @Override
    public List<CloudRecord> cloud() {
        return origin.cloud();
    }

    @Override
    public long lastNumber() {
        return origin.lastNumber();
    }

    @Override
    public void close() {
        // the origin goes on
    }
}
