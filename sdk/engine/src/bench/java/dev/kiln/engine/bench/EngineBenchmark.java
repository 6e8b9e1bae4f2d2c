package dev.kiln.engine.bench;

import dev.kiln.engine.Engine;
import dev.kiln.engine.state.Changes;
import dev.kiln.engine.store.SqliteStackStore;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/**
 * How long the engine takes for many resources, durably: independent ones and a chain, created, updated in one place, deleted. Beside it
 * the time that the store alone takes to write the same changes, which is the bound, and what a Heat took for fewer.
 */
public final class EngineBenchmark {

    private static final Duration LIMIT = Duration.ofHours(1);
    private static final List<String> ACTIONS = List.of("create", "update of one", "delete");
    private static final int ROUNDS = Integer.getInteger("kiln.rounds", 5);

    private final Path directory;
    private final AtomicLong events = new AtomicLong();

    private EngineBenchmark(Path directory) {
        this.directory = directory;
    }

    /** Takes sizes; 1,000 and 10,000 unless there are any. The property {@code kiln.rounds} says how many rounds make a median. */
    public static void main(String[] sizes) throws IOException {
        Path directory = Files.createTempDirectory("kiln-bench");
        try {
            EngineBenchmark bench = new EngineBenchmark(directory);
            List<Integer> counts = sizes.length == 0
                    ? List.of(1000, 10000)
                    : Stream.of(sizes).map(Integer::valueOf).toList();
            for (int count : counts) {
                bench.run(Shape.independent(count));
                bench.run(Shape.chain(count));
            }
        } finally {
            remove(directory);
        }
    }

    private static void remove(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private void run(Shape shape) throws IOException {
        Table table = new Table(System.out);
        table.title(shape, ROUNDS);
        List<Measurement> first = round(shape);
        List<List<Measurement>> rounds = new ArrayList<>();
        for (int i = 0; i < ROUNDS; i++) {
            rounds.add(round(shape));
        }
        for (int i = 0; i < ACTIONS.size(); i++) {
            int action = i;
            table.line(
                    ACTIONS.get(i),
                    first.get(i),
                    rounds.stream().map(round -> round.get(action)).toList(),
                    shape.heat().get(i));
        }
    }

    private List<Measurement> round(Shape shape) throws IOException {
        Path folder = Files.createTempDirectory(directory, "store");
        RecordingStore store = new RecordingStore(SqliteStackStore.open(folder.resolve("store"), Duration.ZERO));
        try (Engine engine = Engine.builder()
                .store(store)
                .listener(event -> events.incrementAndGet())
                .open()) {
            String[] id = new String[1];
            return List.of(
                    measured(engine, store, () -> id[0] = engine.create("s", shape.before()), id),
                    measured(engine, store, () -> engine.update("s", shape.after()), id),
                    measured(engine, store, () -> engine.delete("s"), id));
        } finally {
            remove(folder);
        }
    }

    private Measurement measured(Engine engine, RecordingStore store, Runnable request, String[] id)
            throws IOException {
        ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
        events.set(0);
        store.forget();
        long start = System.nanoTime();
        long processorBefore = processor();
        request.run();
        if (!engine.await(id[0], LIMIT)) {
            throw new IllegalStateException("the action did not end");
        }
        double wall = (System.nanoTime() - start) / 1e9;
        double processor = (processor() - processorBefore) / 1e9;
        long heap = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
        engine.stack(id[0]).ifPresent(stack -> {
            if (!stack.state().endsWith("_COMPLETE")) {
                throw new IllegalStateException(stack.state() + ": " + stack.reason());
            }
        });
        return new Measurement(wall, processor, events.get(), storeAlone(store.changes()), heap);
    }

    private static long processor() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }

    private double storeAlone(List<Changes> changes) throws IOException {
        Path folder = Files.createTempDirectory(directory, "bound");
        try (SqliteStackStore store = SqliteStackStore.open(folder.resolve("store"), Duration.ZERO)) {
            long start = System.nanoTime();
            changes.forEach(store::commit);
            return (System.nanoTime() - start) / 1e9;
        } finally {
            remove(folder);
        }
    }
}
