package dev.kiln.engine.store;

import dev.kiln.engine.state.Change;
import org.jspecify.annotations.Nullable;

/**
 * The row of the table that a change is about.
 *
 * @param kind what the record is
 * @param id its id among its kind
 * @param stack the stack that it belongs to; empty for none
 * @param number its number for its order; 0 for none
 * @param record what is to be kept, or null when it is to go
 */
record Row(
        String kind,
        String id,
        String stack,
        long number,
        @Nullable Object record) {

    static Row of(Change change) {
        if (change instanceof Change.PutResource put) {
            long id = put.resource().id();
            return new Row("resource", Long.toString(id), put.resource().stackId(), id, put.resource());
        }
        if (change instanceof Change.AddEvent add) {
            long sequence = add.event().sequence();
            return new Row("event", Long.toString(sequence), add.event().stackId(), sequence, add.event());
        }
        if (change instanceof Change.PutStack put) {
            return new Row("stack", put.stack().id(), put.stack().id(), 0, put.stack());
        }
        if (change instanceof Change.PutTemplate put) {
            return new Row("template", put.template().id(), put.template().stackId(), 0, put.template());
        }
        if (change instanceof Change.PutSnapshot put) {
            return new Row("snapshot", put.snapshot().id(), put.snapshot().stackId(), 0, put.snapshot());
        }
        if (change instanceof Change.PutCloud put) {
            return new Row("cloud", cloudId(put.object().kind(), put.object().id()), "", 0, put.object());
        }
        return ofRemoval(change);
    }

    private static Row ofRemoval(Change change) {
        if (change instanceof Change.RemoveResource remove) {
            return gone("resource", Long.toString(remove.resourceId()));
        }
        if (change instanceof Change.RemoveTemplate remove) {
            return gone("template", remove.templateId());
        }
        if (change instanceof Change.RemoveSnapshot remove) {
            return gone("snapshot", remove.snapshotId());
        }
        if (change instanceof Change.RemoveCloud remove) {
            return gone("cloud", cloudId(remove.kind(), remove.id()));
        }
        if (change instanceof Change.RemoveStack remove) {
            return gone("stack", remove.stackId());
        }
        throw new IllegalArgumentException("an unknown change: " + change);
    }

    private static Row gone(String kind, String id) {
        return new Row(kind, id, "", 0, null);
    }

    private static String cloudId(String kind, String id) {
        return kind + '\n' + id;
    }
}
