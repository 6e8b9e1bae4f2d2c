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
import org.sqlite.SQLiteConfig;

/**
 * Keeps state in an SQLite file that only its owner may read, every row encrypted. What was committed outlives the death of the
 * process and a power cut, as far as the disk keeps its word. One process at a time; safe for many threads.
 */
public final class SqliteStackStore implements StackStore {

    /** From so many rows on it pays to encrypt them on several processors. */
    private static final int MANY = 64;

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
     * Opens a store, or makes it when there is no such file. Beside it are its key ({@code .key}), its lock ({@code .lock})
     * and the port for its signals ({@code .port}).
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
        SQLiteConfig config = new SQLiteConfig();
        config.setGetGeneratedKeys(false); // nobody asks for them, and to learn them takes longer than to write a row
        Connection connection = config.createConnection("jdbc:sqlite:" + file);
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

    /**
     * The port on which the engines of this store take signals, one after the other, so that addresses that one has given out hold
     * for the next. Chosen when it is first asked for, among those that nobody has, and kept beside the store ({@code .port}).
     *
     * @return the port
     * @throws StoreException when what is kept is no port, or cannot be kept
     */
    public synchronized int signalPort() {
        Path kept = beside(file, ".port");
        try {
            return StorePort.keptIn(kept);
        } catch (IOException e) {
            throw new StoreException(
                    "The port for signals cannot be kept in " + kept + ": " + e.getMessage()
                            + ". Check the disk and the folder's permissions, or set signals.port in local.yaml.",
                    e);
        }
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
                List<Row> rows = changes.inOrder().stream().map(Row::of).toList();
                List<byte[]> bodies = (rows.size() < MANY ? rows.stream() : rows.parallelStream())
                        .map(this::sealed)
                        .toList();
                for (int i = 0; i < bodies.size(); i++) {
                    apply(changes.inOrder().get(i), rows.get(i), bodies.get(i));
                }
                if (numbersGrew) {
                    run("UPDATE numbers SET last = max(last, ?)", lastNumber);
                    numbersGrew = false;
                }
                connection.commit();
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            }
        } catch (SQLException e) {
            throw new StoreException(
                    "The changes could not be written to the store " + file + ": " + e.getMessage()
                            + ". None of them was kept. Check the disk and the file's permissions.",
                    e);
        }
    }

    /** Most of the work, and nothing that has to be done in order. */
    private byte[] sealed(Row row) {
        try {
            return row.record() == null
                    ? new byte[0]
                    : seal.seal(row.kind() + ' ' + row.id(), RecordJson.write(row.record()));
        } catch (IOException | GeneralSecurityException e) {
            throw new StoreException("A " + row.kind() + " could not be encrypted: " + e.getMessage(), e);
        }
    }

    private void apply(Change change, Row row, byte[] body) throws SQLException {
        if (row.record() != null) {
            put(row, body);
        } else if (change instanceof Change.RemoveStack remove) {
            run(
                    "DELETE FROM rows WHERE stack = ? AND kind IN ('stack', 'template', 'resource', 'snapshot')",
                    remove.stackId());
        } else {
            run("DELETE FROM rows WHERE kind = ? AND id = ?", row.kind(), row.id());
        }
    }

    private void put(Row row, byte[] body) throws SQLException {
        run(
                "INSERT INTO rows (kind, id, stack, number, body) VALUES (?, ?, ?, ?, ?) ON CONFLICT (kind, id)"
                        + " DO UPDATE SET stack = excluded.stack, number = excluded.number, body = excluded.body",
                row.kind(),
                row.id(),
                row.stack(),
                row.number(),
                body);
        if (row.number() > lastNumber) {
            lastNumber = row.number();
            numbersGrew = true;
        }
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
