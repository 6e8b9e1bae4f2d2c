package dev.kiln.engine.store;

import dev.kiln.engine.state.Changes;
import dev.kiln.engine.state.CloudRecord;
import dev.kiln.engine.state.EventRecord;
import dev.kiln.engine.state.ResourceRecord;
import dev.kiln.engine.state.SnapshotRecord;
import dev.kiln.engine.state.StackRecord;
import dev.kiln.engine.state.StackStore;
import dev.kiln.engine.state.StoreException;
import dev.kiln.engine.state.TemplateRecord;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A store as it was at one moment, while another process works on it: all is read in one transaction. Safe for many threads. */
final class StoreView implements StackStore {

    private final Path file;
    private final StoreRows rows;

    StoreView(Path file, StoreRows rows) {
        this.file = file;
        this.rows = rows;
    }

    @Override
    public boolean isReadOnly() {
        return true;
    }

    @Override
    public void commit(Changes changes) {
        throw new StoreException("The store " + file + " can only be read while another process works on it.");
    }

    @Override
    public synchronized List<StackRecord> stacks() {
        return rows.stacks();
    }

    @Override
    public synchronized Optional<TemplateRecord> template(String templateId) {
        return rows.template(templateId);
    }

    @Override
    public synchronized List<ResourceRecord> resources(String stackId) {
        return rows.resources(stackId);
    }

    @Override
    public synchronized List<EventRecord> events(String stackId) {
        return rows.events(stackId);
    }

    @Override
    public synchronized List<SnapshotRecord> snapshots(String stackId) {
        return rows.snapshots(stackId);
    }

    @Override
    public synchronized List<CloudRecord> cloud() {
        return rows.cloud();
    }

    @Override
    public synchronized long lastNumber() {
        return rows.lastNumber();
    }

    @Override
    public synchronized void close() {
        rows.close();
    }
}
