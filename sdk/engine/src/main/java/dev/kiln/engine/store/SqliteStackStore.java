package dev.kiln.engine.store;

import dev.kiln.engine.state.Change;
import dev.kiln.engine.state.Changes;
import dev.kiln.engine.state.CloudRecord;
import dev.kiln.engine.state.EventRecord;
import dev.kiln.engine.state.ResourceRecord;
import dev.kiln.engine.state.SnapshotRecord;
import dev.kiln.engine.state.StackRecord;
import dev.kiln.engine.state.StackStore;
import dev.kiln.engine.state.StoreException;
import dev.kiln.engine.state.TemplateRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Keeps state in an SQLite file that only its owner may read, every row encrypted. What was committed outlives the death of the
 * process and a power cut, as far as the disk keeps its word. One process at a time; safe for many threads.
 */
public final class SqliteStackStore implements StackStore {

    private final Path file;
    private final StoreLock lock;
    private final Connection connection;
    private final Map<String, PreparedStatement> statements = new HashMap<>();
    private final Seal seal;
    private long lastNumber;
    private boolean numbersGrew;

    private SqliteStackStore(Path file, StoreLock lock, Connection connection, Seal seal) {
        this.file = file;
        this.lock = lock;
        this.connection = connection;
        this.seal = seal;
    }

    /**
     * Opens a store, or makes it when there is no such file. Beside it are its key ({@code .key}) and its lock ({@code .lock}).
     *
     * @param file the store, in a directory that exists
     * @param wait how long to wait for another process that has it open
     * @return the store
     * @throws StoreException when another process has it, or the file is damaged, newer, or no store; nothing is overwritten then
     */
    public static SqliteStackStore open(Path file, Duration wait) {
        try {
            StoreLock lock = StoreLock.take(file, beside(file, ".lock"), wait);
            try {
                return open(file, lock);
            } catch (IOException | SQLException | RuntimeException e) {
                lock.close();
                throw e;
            }
        } catch (IOException | SQLException e) {
            throw broken(file, e);
        }
    }

    private static SqliteStackStore open(Path file, StoreLock lock) throws IOException, SQLException {
        PrivateFile.createIfMissing(file);
        boolean fresh = Files.size(file) == 0;
        if (fresh) {
            Seal.at(file, beside(file, ".key"), true); // the key comes first: a store without one could never be read
        }
        Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        try {
            StoreSchema.prepare(file, connection);
            // The key comes last: a file of another program is told as such, not as a store that lost its key.
            return new SqliteStackStore(file, lock, connection, Seal.at(file, beside(file, ".key"), false));
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    private static Path beside(Path file, String ending) {
        return file.resolveSibling(file.getFileName() + ending);
    }

    private static StoreException broken(Path file, Exception cause) {
        return new StoreException(
                "The store " + file + " cannot be used: " + cause.getMessage()
                        + ". Nothing was overwritten. Put it and its key back from a backup, or move both away to start anew.",
                cause);
    }

    /** A write waits for the disk, so that many transitions are written together. */
    @Override
    public int groupSize() {
        return 2000;
    }

    @Override
    public synchronized void commit(Changes changes) {
        try {
            try {
                for (Change change : changes.inOrder()) {
                    apply(change);
                }
                if (numbersGrew) {
                    run("UPDATE numbers SET last = max(last, ?)", lastNumber);
                    numbersGrew = false;
                }
                connection.commit();
            } catch (SQLException | IOException | GeneralSecurityException | RuntimeException e) {
                connection.rollback();
                throw e;
            }
        } catch (SQLException | IOException | GeneralSecurityException e) {
            throw new StoreException(
                    "The changes could not be written to the store " + file + ": " + e.getMessage()
                            + ". None of them was kept. Check the disk and the file's permissions.",
                    e);
        }
    }

    private void apply(Change change) throws SQLException, IOException, GeneralSecurityException {
        if (change instanceof Change.PutResource put) {
            ResourceRecord row = put.resource();
            put("resource", Long.toString(row.id()), row.stackId(), row.id(), row);
        } else if (change instanceof Change.AddEvent add) {
            EventRecord row = add.event();
            put("event", Long.toString(row.sequence()), row.stackId(), row.sequence(), row);
        } else if (change instanceof Change.PutStack put) {
            put("stack", put.stack().id(), put.stack().id(), 0, put.stack());
        } else if (change instanceof Change.RemoveStack remove) {
            run(
                    "DELETE FROM rows WHERE stack = ? AND kind IN ('stack', 'template', 'resource', 'snapshot')",
                    remove.stackId());
        } else if (change instanceof Change.PutTemplate put) {
            put("template", put.template().id(), put.template().stackId(), 0, put.template());
        } else if (change instanceof Change.RemoveTemplate remove) {
            remove("template", remove.templateId());
        } else if (change instanceof Change.RemoveResource remove) {
            remove("resource", Long.toString(remove.resourceId()));
        } else if (change instanceof Change.PutSnapshot put) {
            put("snapshot", put.snapshot().id(), put.snapshot().stackId(), 0, put.snapshot());
        } else if (change instanceof Change.RemoveSnapshot remove) {
            remove("snapshot", remove.snapshotId());
        } else if (change instanceof Change.PutCloud put) {
            put("cloud", put.object().kind() + '\n' + put.object().id(), "", 0, put.object());
        } else if (change instanceof Change.RemoveCloud remove) {
            remove("cloud", remove.kind() + '\n' + remove.id());
        }
    }

    private void put(String kind, String id, String stack, long number, Object row)
            throws SQLException, IOException, GeneralSecurityException {
        byte[] body = seal.seal(kind + ' ' + id, RecordJson.write(row));
        run(
                "INSERT INTO rows (kind, id, stack, number, body) VALUES (?, ?, ?, ?, ?) ON CONFLICT (kind, id)"
                        + " DO UPDATE SET stack = excluded.stack, number = excluded.number, body = excluded.body",
                kind,
                id,
                stack,
                number,
                body);
        if (number > lastNumber) {
            lastNumber = number;
            numbersGrew = true;
        }
    }

    private void remove(String kind, String id) throws SQLException {
        run("DELETE FROM rows WHERE kind = ? AND id = ?", kind, id);
    }

    private void run(String text, Object... values) throws SQLException {
        PreparedStatement sql = statements.get(text);
        if (sql == null) {
            sql = connection.prepareStatement(text);
            statements.put(text, sql);
        }
        for (int i = 0; i < values.length; i++) {
            sql.setObject(i + 1, values[i]);
        }
        sql.executeUpdate();
    }

    private synchronized <T> List<T> rows(Class<T> type, String where, String... values) {
        try (PreparedStatement sql = connection.prepareStatement(
                "SELECT kind, id, body FROM rows WHERE " + where + " ORDER BY number, first")) {
            for (int i = 0; i < values.length; i++) {
                sql.setString(i + 1, values[i]);
            }
            List<T> found = new ArrayList<>();
            try (ResultSet result = sql.executeQuery()) {
                while (result.next()) {
                    String name = result.getString(1) + ' ' + result.getString(2);
                    found.add(RecordJson.read(seal.open(name, result.getBytes(3)), type));
                }
            }
            return List.copyOf(found);
        } catch (SQLException | IOException | GeneralSecurityException e) {
            throw broken(file, e);
        }
    }

    @Override
    public List<StackRecord> stacks() {
        return rows(StackRecord.class, "kind = 'stack'");
    }

    @Override
    public Optional<TemplateRecord> template(String templateId) {
        return rows(TemplateRecord.class, "kind = 'template' AND id = ?", templateId).stream()
                .findFirst();
    }

    @Override
    public List<ResourceRecord> resources(String stackId) {
        return rows(ResourceRecord.class, "kind = 'resource' AND stack = ?", stackId);
    }

    @Override
    public List<EventRecord> events(String stackId) {
        return rows(EventRecord.class, "kind = 'event' AND stack = ?", stackId);
    }

    @Override
    public List<SnapshotRecord> snapshots(String stackId) {
        return rows(SnapshotRecord.class, "kind = 'snapshot' AND stack = ?", stackId);
    }

    @Override
    public List<CloudRecord> cloud() {
        return rows(CloudRecord.class, "kind = 'cloud'");
    }

    @Override
    public synchronized long lastNumber() {
        try (Statement sql = connection.createStatement()) {
            return StoreSchema.number(sql, "SELECT last FROM numbers");
        } catch (SQLException e) {
            throw broken(file, e);
        }
    }

    @Override
    public synchronized void close() {
        try (lock) {
            for (PreparedStatement statement : statements.values()) {
                statement.close();
            }
            connection.close();
        } catch (SQLException | IOException e) {
            throw broken(file, e);
        }
    }
}
