package dev.kiln.engine.crash;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.engine.Engine;
import dev.kiln.engine.api.ResourceView;
import dev.kiln.engine.api.StackView;
import dev.kiln.engine.state.Action;
import dev.kiln.engine.state.Status;
import dev.kiln.engine.store.SqliteStackStore;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills a process that is at work, as often as {@code kiln.rounds} says, 200 times at most, and looks at what it leaves. */
class CrashTest {

    private static final int MOST = 200;
    private static final Duration LIMIT = Duration.ofMinutes(5);
    private static final List<String> MOMENTS = List.of(
            "create begun",
            "update begun 2",
            "update begun 3",
            "update begun 4",
            "delete begun",
            "second create begun");

    @TempDir
    Path directory;

    @Test
    void whateverTheMomentTheStateIsConsistentAndWorkGoesOn() throws Exception {
        int rounds = Math.min(Integer.getInteger("kiln.rounds", 4), MOST);
        long seed = Long.getLong("kiln.seed", 1);
        Random random = new Random(seed);
        Map<String, Integer> moments = new TreeMap<>();
        for (int round = 0; round < rounds; round++) {
            Path store =
                    Files.createDirectory(directory.resolve("round" + round)).resolve("store");
            String moment = MOMENTS.get(random.nextInt(MOMENTS.size()));
            List<String> promised = kill(store, moment, random.nextInt(60_000));
            String last = promised.get(promised.size() - 1);
            moments.merge(last.replaceAll(" \\d$", ""), 1, Integer::sum);
            String where = "round " + round + " of seed " + seed + ", killed after: " + last;
            assertThat(StoreAudit.problems(store)).as(where).isEmpty();
            resume(store, last, where);
        }
        System.out.println("killed " + rounds + " times: " + moments);
    }

    /** Starts a process, kills it a while after it has said something, and gives all that it said. */
    private static List<String> kill(Path store, String moment, int micros) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Victim.class.getName(),
                        store.toString())
                .redirectErrorStream(true)
                .start();
        List<String> said = new ArrayList<>();
        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                said.add(line);
                if (line.equals(moment)) {
                    LockSupport.parkNanos(micros * 1000L);
                    process.toHandle()
                            .destroyForcibly(); // which, unlike that of the process, leaves its output readable
                }
            }
        }
        process.waitFor();
        return said;
    }

    /** Opens the store again: what was promised is there, and an update and a delete end well. */
    private static void resume(Path file, String last, String where) {
        try (Engine engine = Engine.builder()
                .store(SqliteStackStore.open(file, Duration.ofSeconds(10)))
                .open()) {
            Optional<StackView> found = engine.stack(Victim.STACK);
            if (last.contains("create") || last.startsWith("update")) {
                assertThat(found).as(where).isPresent();
            }
            if (found.isEmpty()) {
                return;
            }
            String id = found.get().id();
            assertThat(found.get().status()).as(where).isNotEqualTo(Status.IN_PROGRESS);
            assertThat(engine.resources(id, 5))
                    .as(where)
                    .extracting(ResourceView::status)
                    .doesNotContain(Status.IN_PROGRESS);
            if (found.get().action() != Action.DELETE) {
                engine.update(id, Victim.request(7));
                assertThat(engine.await(id, LIMIT)).as(where).isTrue();
                assertThat(engine.stack(id).orElseThrow().state()).as(where).isEqualTo("UPDATE_COMPLETE");
            }
            engine.delete(id);
            assertThat(engine.await(id, LIMIT)).as(where).isTrue();
            assertThat(engine.stack(id)).as(where).isEmpty();
        }
        assertThat(StoreAudit.leftovers(file)).as(where).isEmpty();
    }
}
