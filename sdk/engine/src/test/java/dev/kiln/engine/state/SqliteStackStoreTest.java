package dev.kiln.engine.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kiln.engine.store.SqliteStackStore;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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
}
