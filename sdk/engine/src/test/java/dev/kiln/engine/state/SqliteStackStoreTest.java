package dev.kiln.engine.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kiln.engine.store.SqliteStackStore;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteStackStoreTest extends StackStoreContract {

    @TempDir
    Path directory;

    private StackStore at(String name) {
        return SqliteStackStore.open(directory.resolve(name), Duration.ZERO);
    }

    @Override
    StackStore empty() {
        return at("store");
    }

    @Override
    StackStore reopened(StackStore store) {
        store.close();
        return at("store");
    }

    @Test
    void whoComesSecondIsToldWhoHasTheStore() {
        assertThatThrownBy(() -> at("store"))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining(
                        "in use by process " + ProcessHandle.current().pid());
    }

    @Test
    void noFileHoldsASecretInClear() throws Exception {
        try (StackStore store = at("other")) {
            store.commit(new Changes(
                    List.of(new Change.PutCloud(new CloudRecord("k", "1", Map.of("v", "hunter2-secret"))))));
            for (String name : List.of("other", "other-wal")) {
                byte[] bytes = Files.readAllBytes(directory.resolve(name));
                assertThat(new String(bytes, StandardCharsets.ISO_8859_1)).doesNotContain("hunter2-secret");
            }
        }
    }

    @Test
    void aFileThatIsNoStoreIsLeftAlone() throws Exception {
        Path file = directory.resolve("notes");
        Files.writeString(file, "my notes, not a database".repeat(100));

        assertThatThrownBy(() -> at("notes"))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("Nothing was overwritten");

        assertThat(file).hasContent("my notes, not a database".repeat(100));
    }

    @Test
    void aStoreOfTheFirstLayoutIsBroughtToTheNewest() throws Exception {
        try (StackStore store = at("old")) {
            store.commit(new Changes(List.of(
                    new Change.PutCloud(new CloudRecord("k", "1", Map.of("v", "first"))),
                    new Change.PutCloud(new CloudRecord("k", "2", Map.of("v", "second"))))));
        }
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + directory.resolve("old"));
                Statement sql = connection.createStatement()) {
            sql.execute(
                    "CREATE TABLE old (first INTEGER PRIMARY KEY AUTOINCREMENT, kind TEXT NOT NULL, id TEXT NOT NULL,"
                            + " stack TEXT NOT NULL, number INTEGER NOT NULL, body BLOB NOT NULL, UNIQUE (kind, id))");
            sql.execute("INSERT INTO old SELECT first, kind, id, stack, number, body FROM rows");
            sql.execute("DROP TABLE rows");
            sql.execute("ALTER TABLE old RENAME TO rows");
            sql.execute("CREATE INDEX by_stack ON rows (stack, kind, number)");
            sql.execute("ALTER TABLE numbers DROP COLUMN pages");
            sql.execute("PRAGMA user_version=1");
        }

        try (StackStore store = at("old")) {
            assertThat(store.cloud()).extracting(CloudRecord::id).containsExactly("1", "2");
        }

        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + directory.resolve("old"));
                Statement sql = connection.createStatement()) {
            assertThat(sql.executeQuery("PRAGMA user_version").getInt(1)).isEqualTo(4);
            assertThat(sql.executeQuery("SELECT sql FROM sqlite_master WHERE name = 'rows'")
                            .getString(1))
                    .doesNotContain("AUTOINCREMENT");
        }
    }

    @Test
    void aNewerStoreIsRefusedAndLeftAsItIs() throws Exception {
        at("newer").close();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + directory.resolve("newer"));
                Statement sql = connection.createStatement()) {
            sql.execute("PRAGMA user_version=99");
        }

        assertThatThrownBy(() -> at("newer")).isInstanceOf(StoreException.class).hasMessageContaining("version 99");
    }
}
