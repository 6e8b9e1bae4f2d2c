package dev.kiln.engine.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Processes get the store in the order in which they came. Who waits as the n-th has a lock on byte n. */
class WaitingOrderTest {

    @TempDir
    Path directory;

    private final List<Process> started = new ArrayList<>();

    @AfterEach
    void end() {
        started.forEach(Process::destroyForcibly);
    }

    private Process start() throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Queuer.class.getName(),
                        directory.resolve("store").toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        started.add(process);
        return process;
    }

    private static String said(Process process) throws IOException {
        return process.inputReader(StandardCharsets.UTF_8).readLine();
    }

    private static void awaitLocked(FileChannel file, int place) throws Exception {
        for (FileLock free = file.tryLock(place, 1, false); free != null; free = file.tryLock(place, 1, false)) {
            free.release();
            Thread.sleep(50);
        }
    }

    @Test
    void whoCameFirstIsServedFirstAndWhoDiesIsPassedOver() throws Exception {
        Process holder = start();
        assertThat(said(holder)).isEqualTo("has []");
        try (FileChannel file = FileChannel.open(directory.resolve("store.lock"), StandardOpenOption.WRITE)) {
            Process first = start();
            awaitLocked(file, 1);
            Process second = start();
            awaitLocked(file, 2);
            Process third = start();
            awaitLocked(file, 3);

            second.destroyForcibly().waitFor();
            holder.getOutputStream().close();

            assertThat(said(first)).isEqualTo("has []");
            awaitLocked(file, 1); // the third has moved up, and waits for the first
            assertThat(third.inputReader(StandardCharsets.UTF_8).ready()).isFalse();
            first.getOutputStream().close();
            assertThat(said(third)).isEqualTo("has []");
        }
    }
}
