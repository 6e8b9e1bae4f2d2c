package dev.kiln.engine.store;

import dev.kiln.engine.state.CloudRecord;
import dev.kiln.engine.state.EventRecord;
import dev.kiln.engine.state.ResourceRecord;
import dev.kiln.engine.state.SnapshotRecord;
import dev.kiln.engine.state.StackRecord;
import dev.kiln.engine.state.StoreException;
import dev.kiln.engine.state.TemplateRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the rows of a store. For one thread at a time. */
final class StoreRows {

    private final Path file;
    private final Connection connection;
    private final Seal seal;

    StoreRows(Path file, Connection connection, Seal seal) {
        this.file = file;
        this.connection = connection;
        this.seal = seal;
    }

    static StoreException broken(Path file, Exception cause) {
        return new StoreException(
                "The store " + file + " cannot be used: " + cause.getMessage()
                        + ". Nothing was overwritten. Put it and its key back from a backup, or move both away to start anew.",
                cause);
    }

    private <T> List<T> rows(Class<T> type, String where, String... values) {
        try (PreparedStatement sql = connection.prepareStatement(
                "SELECT kind, id, body FROM rows WHERE " + where + " ORDER BY number, first")) {
            for (int i = 0; i < values.length; i++) {
                sql.setString(i + 1, values[i]);
            }
            List<T> found = new ArrayList<>();
            try (ResultSet result = sql.executeQuery()) {
                while (result.next()) {
                    String name = result.getString(1) + ' ' + result.getString(2);
                    found.add(RecordJson.read(Packed.unpack(seal.open(name, result.getBytes(3))), type));
                }
            }
            return List.copyOf(found);
        } catch (SQLException | IOException | GeneralSecurityException e) {
            throw broken(file, e);
        }
    }

    List<StackRecord> stacks() {
        return rows(StackRecord.class, "kind = 'stack'");
    }

    Optional<TemplateRecord> template(String templateId) {
        return rows(TemplateRecord.class, "kind = 'template' AND id = ?", templateId).stream()
                .findFirst();
    }

    List<ResourceRecord> resources(String stackId) {
        List<ResourceRecord> resources = rows(ResourceRecord.class, "kind = 'resource' AND stack = ?", stackId);
        List<KeptPage> kept = rows(KeptPage.class, "kind = 'kept' AND stack = ?", stackId);
        if (kept.isEmpty()) {
            return resources;
        }
        Map<Long, ResourceRecord> now = new LinkedHashMap<>();
        resources.forEach(resource -> now.put(resource.id(), resource));
        Map<Long, Long> pagesBefore = pagesBefore(stackId);
        for (KeptPage page : kept) {
            page.rows().forEach((id, time) -> {
                if (pagesBefore.getOrDefault(id, Long.MAX_VALUE) < page.number()) {
                    now.computeIfPresent(id, (one, resource) -> resource.keptBy(page.template(), time));
                }
            });
        }
        return List.copyOf(now.values());
    }

    /** How many pages there were when each resource was written; later ones hold for it. */
    private Map<Long, Long> pagesBefore(String stackId) {
        try (PreparedStatement sql =
                connection.prepareStatement("SELECT id, kept FROM rows WHERE kind = 'resource' AND stack = ?")) {
            sql.setString(1, stackId);
            Map<Long, Long> found = new HashMap<>();
            try (ResultSet result = sql.executeQuery()) {
                while (result.next()) {
                    found.put(Long.valueOf(result.getString(1)), result.getLong(2));
                }
            }
            return found;
        } catch (SQLException e) {
            throw broken(file, e);
        }
    }

    List<EventRecord> events(String stackId) {
        // those of older stores stand alone
        List<EventRecord> events = new ArrayList<>(rows(EventRecord.class, "kind = 'event' AND stack = ?", stackId));
        rows(EventRecord[].class, "kind = 'events' AND stack = ?", stackId)
                .forEach(page -> Collections.addAll(events, page));
        return List.copyOf(events);
    }

    List<SnapshotRecord> snapshots(String stackId) {
        return rows(SnapshotRecord.class, "kind = 'snapshot' AND stack = ?", stackId);
    }

    List<CloudRecord> cloud() {
        return rows(CloudRecord.class, "kind = 'cloud'");
    }

    long lastNumber() {
        return number("SELECT last FROM numbers");
    }

    /** How many pages of kept resources there have been. */
    long pages() {
        return number("SELECT pages FROM numbers");
    }

    private long number(String query) {
        try (Statement sql = connection.createStatement()) {
            return StoreSchema.number(sql, query);
        } catch (SQLException e) {
            throw broken(file, e);
        }
    }

    void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw broken(file, e);
        }
    }
}
