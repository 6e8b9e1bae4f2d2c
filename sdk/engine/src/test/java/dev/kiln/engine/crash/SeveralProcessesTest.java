package dev.kiln.engine.crash;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.engine.Engine;
import dev.kiln.engine.api.StackView;
import dev.kiln.engine.store.SqliteStackStore;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SeveralProcessesTest {

    private static final int PROCESSES = 8;

    @TempDir
    Path directory;

    private Process start(String name, Duration wait) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Maker.class.getName(),
                        directory.resolve("store").toString(),
                        name,
                        wait.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static String said(Process process) throws IOException, InterruptedException {
        String all = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return all.strip();
    }

    @Test
    void processesThatWaitHaveTheStoreOneAfterTheOther() throws Exception {
        List<Process> processes = new ArrayList<>();
        for (int i = 0; i < PROCESSES; i++) {
            processes.add(start("stack" + i, Duration.ofMinutes(10)));
        }
        for (int i = 0; i < PROCESSES; i++) {
            assertThat(said(processes.get(i))).isEqualTo("stack" + i + " CREATE_COMPLETE");
        }
        try (Engine engine = Engine.builder()
                .store(SqliteStackStore.open(directory.resolve("store"), Duration.ZERO))
                .open()) {
            assertThat(engine.stacks())
                    .hasSize(PROCESSES)
                    .extracting(StackView::state)
                    .containsOnly("CREATE_COMPLETE");
        }
    }

    @Test
    void aProcessThatDoesNotWaitIsToldWhoHasTheStore() throws Exception {
        try (SqliteStackStore held = SqliteStackStore.open(directory.resolve("store"), Duration.ZERO)) {
            assertThat(held.stacks()).isEmpty();
            assertThat(said(start("late", Duration.ZERO)))
                    .contains("in use by process " + ProcessHandle.current().pid() + " since 20")
                    .contains("try again");
        }
    }
}
