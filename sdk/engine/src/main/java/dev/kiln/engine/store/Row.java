package dev.kiln.engine.store;

import dev.kiln.engine.state.Change;
import dev.kiln.engine.state.EventRecord;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * A row of the table as it shall be.
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

    static final String RESOURCE = "resource";
    static final String KEPT = "kept";

    /** How many events stand in one row at most. */
    private static final int PAGE = 256;

    /**
     * The rows that changes are about, in order; events, which are only ever added, stand together by stacks, after all else.
     * Resources that are kept stand together, too, in pages with numbers that the store has not had.
     */
    static List<Row> of(List<Change> changes, LongSupplier pageNumbers) {
        List<Row> rows = new ArrayList<>(changes.size());
        Map<Long, Change.KeepResource> kept = new LinkedHashMap<>();
        Map<String, List<EventRecord>> pages = new LinkedHashMap<>();
        List<Row> full = new ArrayList<>();
        for (Change change : changes) {
            if (change instanceof Change.AddEvent add) {
                List<EventRecord> page = pages.computeIfAbsent(add.event().stackId(), stack -> new ArrayList<>());
                page.add(add.event());
                if (page.size() == PAGE) {
                    full.add(page(page));
                    pages.remove(add.event().stackId());
                }
            } else if (change instanceof Change.KeepResource keep) {
                kept.put(keep.resourceId(), keep);
            } else {
                if (change instanceof Change.PutResource put) {
                    kept.remove(put.resource().id());
                }
                rows.add(of(change));
            }
        }
        rows.addAll(kept(kept.values(), pageNumbers));
        rows.addAll(full);
        pages.values().forEach(page -> rows.add(page(page)));
        return rows;
    }

    private static List<Row> kept(Collection<Change.KeepResource> changes, LongSupplier pageNumbers) {
        Map<String, Map<String, Map<Long, Instant>>> byStack = new LinkedHashMap<>();
        for (Change.KeepResource keep : changes) {
            byStack.computeIfAbsent(keep.stackId(), stack -> new LinkedHashMap<>())
                    .computeIfAbsent(keep.templateId(), template -> new LinkedHashMap<>())
                    .put(keep.resourceId(), keep.updatedAt());
        }
        List<Row> rows = new ArrayList<>();
        byStack.forEach((stack, byTemplate) -> byTemplate.forEach((template, times) -> {
            KeptPage page = new KeptPage(pageNumbers.getAsLong(), template, times);
            rows.add(new Row(KEPT, template + '\n' + page.number(), stack, page.number(), page));
        }));
        return rows;
    }

    private static Row page(List<EventRecord> events) {
        EventRecord last = events.get(events.size() - 1);
        return new Row(
                "events",
                Long.toString(events.get(0).sequence()),
                last.stackId(),
                last.sequence(),
                events.toArray(EventRecord[]::new));
    }

    private static Row of(Change change) {
        if (change instanceof Change.PutResource put) {
            long id = put.resource().id();
            return new Row(RESOURCE, Long.toString(id), put.resource().stackId(), id, put.resource());
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
            return gone(RESOURCE, Long.toString(remove.resourceId()));
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
