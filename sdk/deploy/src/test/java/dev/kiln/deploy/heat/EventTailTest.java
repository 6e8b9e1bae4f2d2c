package dev.kiln.deploy.heat;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kiln.deploy.StackEvent;
import dev.kiln.deploy.StackInfo;
import dev.kiln.deploy.rest.RestIoException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Several engines with clocks of their own write events, of a stack and of nested ones that come and go, while somebody reads over a bad
 * network -> each event is told, and once.
 */
class EventTailTest {
    private static final Instant BEGIN = Instant.parse("2026-01-01T00:00:00Z");
    private static final int ROUNDS = 150;

    private final long seed = Long.getLong("kiln.seed", System.nanoTime());

    private static StackInfo stack() {
        return HeatJson.stack(new ObjectMapper()
                .createObjectNode()
                .put("id", "root")
                .put("stack_name", "root")
                .put("stack_status", "CREATE_IN_PROGRESS"));
    }

    /** What a run wrote and what it heard. */
    private static final class Run {
        private final Random random;
        private final EventTable table;
        private final int[] clocks;
        private final List<String> written = new ArrayList<>();
        private final List<String> heard = new ArrayList<>();
        private long second;

        Run(long seed, double trouble, int skewSeconds) {
            this.random = new Random(seed);
            this.table = new EventTable(random, trouble);
            this.clocks = random.ints(4, -skewSeconds / 2, skewSeconds / 2 + 1).toArray();
            table.alive.add("root");
        }

        void write(int many) {
            for (int i = 0; i < many; i++) {
                second += random.nextInt(3) == 0 ? random.nextInt(20) : 0; // Often several in one second.
                String stack = random.nextInt(3) == 0 ? "nested" + random.nextInt(3) : "root";
                String resource = random.nextInt(5) == 0 ? stack : "r" + random.nextInt(10);
                if (!stack.equals("root")) {
                    table.alive.add(stack);
                }
                written.add(
                        table.add(BEGIN.plusSeconds(second + clocks[random.nextInt(clocks.length)]), stack, resource)
                                .id());
            }
        }

        /** Whoever follows a stack tries again when the network breaks. */
        <T> T sometime(Supplier<T> read) {
            while (true) {
                try {
                    return read.get();
                } catch (RestIoException e) {
                    // again
                }
            }
        }

        void hear(Supplier<List<StackEvent>> read) {
            List<String> times = new ArrayList<>();
            for (StackEvent event : sometime(read)) {
                heard.add(event.id());
                times.add(event.time());
            }
            assertThat(times).isSorted();
        }
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "0, 240", "0.3, 0", "0.3, 240"})
    void eachEventSinceTheBirthOfAStackIsToldOnce(double trouble, int skewSeconds) {
        for (int round = 0; round < ROUNDS; round++) {
            Run run = new Run(seed + round, trouble, skewSeconds);
            EventTail tail = EventTail.fromBirth(new HeatApi(run.table), stack());
            for (int poll = run.random.nextInt(30); poll >= 0; poll--) {
                run.write(run.random.nextInt(run.random.nextInt(8) == 0 ? 120 : 12));
                run.hear(tail::poll);
            }
            run.hear(tail::drain);

            assertThat(run.heard).as("seed %d", seed + round).doesNotHaveDuplicates();
            assertThat(run.heard).as("seed %d", seed + round).containsExactlyInAnyOrderElementsOf(run.written);
        }
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "0, 240", "0.3, 0", "0.3, 240"})
    void eachEventFromNowOnIsToldOnceAndNoneOfBefore(double trouble, int skewSeconds) {
        for (int round = 0; round < ROUNDS; round++) {
            Run run = new Run(seed + round, trouble, skewSeconds);
            run.write(1 + run.random.nextInt(190));
            Set<String> before = new HashSet<>(run.written);
            run.written.clear();
            EventTail tail = run.sometime(() -> EventTail.fromNow(new HeatApi(run.table), stack()));
            for (int poll = run.random.nextInt(20); poll >= 0; poll--) {
                run.write(run.random.nextInt(12));
                run.hear(tail::poll);
            }
            run.hear(tail::drain);

            assertThat(run.heard)
                    .as("seed %d", seed + round)
                    .doesNotHaveDuplicates()
                    .doesNotContainAnyElementsOf(before);
            assertThat(run.heard).as("seed %d", seed + round).containsExactlyInAnyOrderElementsOf(run.written);
        }
    }

    /** More events than one looks back over: those of the same time as the oldest known are not news. */
    @Test
    void ofALongPastNothingIsTold() {
        for (int round = 0; round < 30; round++) {
            Run run = new Run(seed + round, 0, 0);
            run.write(700);
            Set<String> before = new HashSet<>(run.written);
            run.written.clear();
            EventTail tail = EventTail.fromNow(new HeatApi(run.table), stack());
            run.second += 1;
            run.write(20);
            run.hear(tail::poll);
            run.hear(tail::drain);

            assertThat(run.heard).as("seed %d", seed + round).doesNotContainAnyElementsOf(before);
            assertThat(run.heard).as("seed %d", seed + round).containsAll(run.written);
        }
    }

    /** The nested listing goes by resources: it has none of them when the last resource is gone. */
    @Test
    void theEndOfAStackIsToldThoughItHasNoResourcesAnyMore() {
        for (int round = 0; round < 50; round++) {
            Run run = new Run(seed + round, 0.2, 10);
            EventTail tail = EventTail.fromBirth(new HeatApi(run.table), stack());
            run.write(30);
            run.hear(tail::poll);
            run.write(10);
            run.table.alive.clear();
            run.second += 20;
            String end =
                    run.table.add(BEGIN.plusSeconds(run.second), "root", "root").id();
            run.written.add(end);
            run.hear(tail::poll);
            assertThat(run.heard).as("seed %d", seed + round).contains(end);
            run.hear(tail::drain);

            assertThat(run.heard).as("seed %d", seed + round).doesNotHaveDuplicates();
            assertThat(run.heard)
                    .as("seed %d", seed + round)
                    .containsAll(run.written.stream()
                            .filter(id -> run.table.isOf(id, "root"))
                            .toList());
        }
    }
}
