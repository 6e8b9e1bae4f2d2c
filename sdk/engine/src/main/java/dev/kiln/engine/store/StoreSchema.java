package dev.kiln.engine.store;

import dev.kiln.engine.state.StoreException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** The layout of a store's file, and the way to it from older layouts. */
final class StoreSchema {

    private static final int OURS = 0x4b494c4e;

    /** What leads from each version to the next, from an empty file on. Never to be changed, only to be added to. */
    private static final List<List<String>> STEPS = List.of(
            List.of(
                    "CREATE TABLE rows (first INTEGER PRIMARY KEY AUTOINCREMENT, kind TEXT NOT NULL, id TEXT NOT NULL,"
                            + " stack TEXT NOT NULL, number INTEGER NOT NULL, body BLOB NOT NULL, UNIQUE (kind, id))",
                    "CREATE INDEX by_stack ON rows (stack, kind, number)",
                    "CREATE TABLE numbers (last INTEGER NOT NULL)",
                    "INSERT INTO numbers VALUES (0)",
                    "PRAGMA application_id=" + OURS),
            // without the table of the numbers that AUTOINCREMENT has given, a row costs one write less
            List.of(
                    "CREATE TABLE plain (first INTEGER PRIMARY KEY, kind TEXT NOT NULL, id TEXT NOT NULL,"
                            + " stack TEXT NOT NULL, number INTEGER NOT NULL, body BLOB NOT NULL, UNIQUE (kind, id))",
                    "INSERT INTO plain SELECT first, kind, id, stack, number, body FROM rows",
                    "DROP TABLE rows",
                    "ALTER TABLE plain RENAME TO rows",
                    "CREATE INDEX by_stack ON rows (stack, kind, number)"),
            // since then events stand in pages, which those who know only the layout before would not find
            List.of(),
            // resources that an update leaves as they are stand in pages, each of which holds for rows that are older
            // than it
            List.of(
                    "ALTER TABLE rows ADD COLUMN kept INTEGER NOT NULL DEFAULT 0",
                    "ALTER TABLE numbers ADD COLUMN pages INTEGER NOT NULL DEFAULT 0"));

    private StoreSchema() {}

    /** Brings a file to the newest layout in one transaction, or refuses it and leaves it as it is. */
    static void prepare(Path file, Connection connection) throws SQLException {
        try (Statement sql = connection.createStatement()) {
            long application = number(sql, "PRAGMA application_id");
            if (application != OURS && number(sql, "SELECT count(*) FROM sqlite_master") + application != 0) {
                throw new StoreException(file + " is a database of another program. Name another file.");
            }
            long version = number(sql, "PRAGMA user_version");
            if (version > STEPS.size()) {
                throw newer(file, version);
            }
            try (ResultSet check = sql.executeQuery("PRAGMA quick_check(1)")) {
                if (!check.next() || !"ok".equals(check.getString(1))) {
                    throw new SQLException(check.getString(1));
                }
            }
            sql.execute("PRAGMA journal_mode=WAL");
            sql.execute("PRAGMA synchronous=FULL");
            connection.setAutoCommit(false);
            if (version == STEPS.size()) {
                return;
            }
            for (List<String> step : STEPS.subList((int) version, STEPS.size())) {
                for (String change : step) {
                    sql.execute(change);
                }
            }
            sql.execute("PRAGMA user_version=" + STEPS.size());
            connection.commit();
        }
    }

    /** Whether a file has the newest layout, for those who only read; from here on they see it as it is now. */
    static boolean isReadable(Path file, Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        try (Statement sql = connection.createStatement()) {
            long version = number(sql, "PRAGMA user_version");
            if (version > STEPS.size()) {
                throw newer(file, version);
            }
            return version == STEPS.size() && number(sql, "PRAGMA application_id") == OURS;
        }
    }

    private static StoreException newer(Path file, long version) {
        return new StoreException("The store " + file + " has version " + version + "; this Kiln knows versions up to "
                + STEPS.size() + ". Use a newer Kiln.");
    }

    static long number(Statement sql, String query) throws SQLException {
        try (ResultSet result = sql.executeQuery(query)) {
            return result.next() ? result.getLong(1) : 0;
        }
    }
}
