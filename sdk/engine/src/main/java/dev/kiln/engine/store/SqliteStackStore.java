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
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
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
    private static final int MANY = 32;

    private final Path file;
    private final StoreLock lock;
    private final Connection connection;
    private final Map<String, PreparedStatement> statements = new HashMap<>();
    private final Seal seal;
    private final StoreRows rows;
    private long lastNumber;
    private long pages;
    private boolean numbersGrew;

    private SqliteStackStore(Path file, StoreLock lock, Connection connection, Seal seal) {
        this.file = file;
        this.lock = lock;
        this.connection = connection;
        this.seal = seal;
        this.rows = new StoreRows(file, connection, seal);
        this.pages = rows.pages();
    }

    /**
     * Opens a store, or makes it when there is no such file. Beside it are its key ({@code .key}), its lock ({@code .lock}), who has
     * it ({@code .holder}) and the port for its signals ({@code .port}). Those who wait get it in the order in which they came.
     *
     * @param file the store, in a directory that exists
     * @param wait how long to wait for another process that has it open
     * @return the store
     * @throws StoreException when another process has it, which is named, or the file is damaged, newer, or no store; nothing is
     *     overwritten then
     */
    public static SqliteStackStore open(Path file, Duration wait) {
        return attempt(file, wait)
                .orElseThrow(() -> new StoreException("The store " + file + " is in use by "
                        + holder(file).map(StoreHolder::description).orElse("another process")
                        + ". Wait until that is done, or end it, and try again."));
    }

    /**
     * Opens a store as {@link #open} does, unless another has it.
     *
     * @param file the store
     * @return the store, or empty when another has it
     * @throws StoreException when the file is damaged, newer, or no store
     */
    public static Optional<SqliteStackStore> openIfFree(Path file) {
        return attempt(file, Duration.ZERO);
    }

    private static Optional<SqliteStackStore> attempt(Path file, Duration wait) {
        try {
            StoreLock lock = StoreLock.take(file, beside(file, ".lock"), beside(file, ".holder"), wait);
            if (lock == null) {
                return Optional.empty();
            }
            try {
                return Optional.of(open(file, lock));
            } catch (IOException | SQLException | RuntimeException e) {
                lock.close();
                throw e;
            }
        } catch (IOException | SQLException e) {
            throw StoreRows.broken(file, e);
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

    /**
     * What a store holds now, while another process works on it. What that writes later is not seen.
     *
     * @param file the store
     * @return the store as it is, to be read only; empty when there is nothing to read yet
     * @throws StoreException when the file is damaged, newer, or no store
     */
    public static Optional<StackStore> view(Path file) {
        try {
            if (!Files.exists(file) || Files.size(file) == 0 || !Files.exists(beside(file, ".key"))) {
                return Optional.empty();
            }
            SQLiteConfig config = new SQLiteConfig();
            config.setReadOnly(true);
            Connection connection = config.createConnection("jdbc:sqlite:" + file);
            boolean isKept = false;
            try {
                isKept = StoreSchema.isReadable(file, connection);
                return isKept
                        ? Optional.of(new StoreView(
                                file, new StoreRows(file, connection, Seal.at(file, beside(file, ".key"), false))))
                        : Optional.empty();
            } finally {
                if (!isKept) {
                    connection.close();
                }
            }
        } catch (IOException | SQLException e) {
            throw StoreRows.broken(file, e);
        }
    }

    /**
     * Who has a store open.
     *
     * @param file the store
     * @return the process, or empty when none has said that it has
     */
    public static Optional<StoreHolder> holder(Path file) {
        try {
            return StoreHolder.read(beside(file, ".holder"));
        } catch (IOException e) {
            throw StoreRows.broken(file, e);
        }
    }

    /**
     * Lets other processes know where they can say what they want of this one.
     *
     * @param door where
     * @throws StoreException when it cannot be written down
     */
    public void announce(StoreHolder.Door door) {
        try {
            lock.announce(door);
        } catch (IOException e) {
            throw StoreRows.broken(file, e);
        }
    }

    private static Path beside(Path file, String ending) {
        return file.resolveSibling(file.getFileName() + ending);
    }

    /**
     * The port on which the engines of a store take signals, one after the other, so that addresses that one has given out hold
     * for the next. Chosen when it is first asked for, among those that nobody has, and kept beside the store ({@code .port}).
     *
     * @param file the store
     * @return the port
     * @throws StoreException when what is kept is no port, or cannot be kept
     */
    public static int signalPort(Path file) {
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

    /** A write waits for the disk, so that many transitions are written together. */
    @Override
    public int groupSize() {
        return 2000;
    }

    @Override
    public synchronized void commit(Changes changes) {
        try {
            try {
                long pagesBefore = pages;
                List<Row> written = Row.of(changes.inOrder(), () -> ++pages);
                List<byte[]> bodies = (written.size() < MANY ? written.stream() : written.parallelStream())
                        .map(this::sealed)
                        .toList();
                for (int i = 0; i < bodies.size(); i++) {
                    apply(written.get(i), bodies.get(i), pagesBefore);
                }
                if (numbersGrew || pages > pagesBefore) {
                    run("UPDATE numbers SET last = max(last, ?), pages = ?", lastNumber, pages);
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
                    : seal.seal(row.kind() + ' ' + row.id(), Packed.pack(RecordJson.write(row.record())));
        } catch (IOException | GeneralSecurityException e) {
            throw new StoreException("A " + row.kind() + " could not be encrypted: " + e.getMessage(), e);
        }
    }

    private void apply(Row row, byte[] body, long pagesBefore) throws SQLException {
        if (row.record() != null) {
            put(row, body, pagesBefore);
        } else if (row.kind().equals("stack")) {
            run(
                    "DELETE FROM rows WHERE stack = ? AND kind IN ('stack', 'template', 'resource', 'kept', 'snapshot')",
                    row.id());
        } else {
            run("DELETE FROM rows WHERE kind = ? AND id = ?", row.kind(), row.id());
            if (row.kind().equals("template")) {
                // no resource belongs to it any more: what pages say of it is overtaken by later ones
                run("DELETE FROM rows WHERE kind = 'kept' AND id > ? AND id < ?", row.id() + '\n', row.id() + '\u000b');
            }
        }
    }

    private void put(Row row, byte[] body, long pagesBefore) throws SQLException {
        run(
                "INSERT INTO rows (kind, id, stack, number, kept, body) VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (kind, id)"
                        + " DO UPDATE SET stack = excluded.stack, number = excluded.number, kept = excluded.kept,"
                        + " body = excluded.body",
                row.kind(),
                row.id(),
                row.stack(),
                row.number(),
                pagesBefore,
                body);
        if (row.number() > lastNumber && !row.kind().equals(Row.KEPT)) {
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
        try (lock) {
            for (PreparedStatement statement : statements.values()) {
                statement.close();
            }
            connection.close();
        } catch (SQLException | IOException e) {
            throw StoreRows.broken(file, e);
        }
    }
}
