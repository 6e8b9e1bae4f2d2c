package dev.kiln.engine.bench;

import dev.kiln.engine.Engine;
import dev.kiln.engine.api.StackRequest;
import dev.kiln.engine.state.Changes;
import dev.kiln.engine.store.SqliteStackStore;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How long the engine takes for many resources, durably: independent ones and a chain, created, updated in one place, deleted. Beside it
 * the time that the store alone takes to write the same changes, which is the bound, and what a Heat took on the same machine.
 */
public final class EngineBenchmark {

    private static final Duration LIMIT = Duration.ofHours(1);
    private final Path directory;
    private final AtomicLong events = new AtomicLong();

    private EngineBenchmark(Path directory) {
        this.directory = directory;
    }

    /** Takes sizes; 1,000 and 10,000 unless there are any. The first round of each shape warms up and is not printed. */
    public static void main(String[] sizes) throws IOException {
        Path directory = Files.createTempDirectory("kiln-bench");
        try {
            EngineBenchmark bench = new EngineBenchmark(directory);
            List<Integer> counts = sizes.length == 0
                    ? List.of(1000, 10000)
                    : Stream.of(sizes).map(Integer::valueOf).toList();
            for (int count : counts) {
                bench.run("OS::Heat::None, alone", count, independent(count, ""), independent(count, "changed"));
                bench.run("OS::Heat::Value, chain", count, chain(count, "x"), chain(count, "y"));
            }
        } finally {
            try (Stream<Path> files = Files.walk(directory)) {
                files.sorted(Comparator.reverseOrder())
                        .forEach(file -> file.toFile().delete());
            }
        }
    }

    private static String independent(int count, String value) {
        StringBuilder text = new StringBuilder("heat_template_version: 2018-08-31\nresources:\n");
        IntStream.range(0, count)
                .forEach(i -> text.append("  n")
                        .append(i)
                        .append(": {type: OS::Heat::None")
                        .append(i == count / 2 && !value.isEmpty() ? ", metadata: {m: " + value + "}" : "")
                        .append("}\n"));
        return text.toString();
    }

    /** Written as short as can be: Heat takes no template of more than 512 KB. */
    private static String chain(int count, String value) {
        StringBuilder text = new StringBuilder("heat_template_version: 2018-08-31\nresources:\n");
        text.append(" ").append(name(0)).append(": {type: V,properties: &p {value: 1}}\n");
        IntStream.range(1, count)
                .forEach(i -> text.append(" ")
                        .append(name(i))
                        .append(": {type: V,properties: *p,depends_on: ")
                        .append(name(i - 1))
                        .append(i == count - 1 ? ",metadata: {m: " + value + "}" : "")
                        .append("}\n"));
        return text.toString();
    }

    private static String name(int number) {
        return "r" + Integer.toString(number, Character.MAX_RADIX);
    }

    private static StackRequest request(String template) {
        return StackRequest.of(template).withEnvironment(Map.of("resource_registry", Map.of("V", "OS::Heat::Value")));
    }

    private void run(String shape, int count, String before, String after) throws IOException {
        measure(shape, count, before, after, false);
        measure(shape, count, before, after, true);
    }

    private void measure(String shape, int count, String before, String after, boolean print) throws IOException {
        Path file = Files.createTempDirectory(directory, "store").resolve("store");
        RecordingStore store = new RecordingStore(SqliteStackStore.open(file, Duration.ZERO));
        try (Engine engine = Engine.builder()
                .store(store)
                .listener(event -> events.incrementAndGet())
                .open()) {
            boolean chain = shape.endsWith("chain");
            String heat = count == 1000
                    ? (chain ? "Heat: 124 s" : "Heat: 110 s")
                    : "Heat for 1,000: " + (chain ? "124 s" : "110 s");
            String heatsDelete = chain ? "" : count == 1000 ? "Heat: 95 s" : "Heat for 1,000: 95 s";
            phase(shape, count, "create", heat, print, engine, store, () -> engine.create("s", request(before)));
            phase(shape, count, "update of one", "", print, engine, store, () -> engine.update("s", request(after)));
            phase(shape, count, "delete", heatsDelete, print, engine, store, () -> engine.delete("s"));
        }
    }

    private void phase(
            String shape,
            int count,
            String what,
            String heat,
            boolean print,
            Engine engine,
            RecordingStore store,
            Runnable request)
            throws IOException {
        ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
        events.set(0);
        store.forget();
        String known = engine.stack("s").map(stack -> stack.id()).orElse("");
        long start = System.nanoTime();
        long cpuBefore = cpu();
        request.run();
        String id = known.isEmpty() ? engine.stack("s").orElseThrow().id() : known;
        if (!engine.await(id, LIMIT)) {
            throw new IllegalStateException(what + " of " + count + " did not end");
        }
        engine.stack("s").ifPresent(stack -> {
            if (!stack.state().endsWith("_COMPLETE")) {
                throw new IllegalStateException(stack.state() + ": " + stack.reason());
            }
        });
        double seconds = (System.nanoTime() - start) / 1e9;
        double cpu = (cpu() - cpuBefore) / 1e9;
        long peak = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
        if (print) {
            double bound = bound(store.changes());
            System.out.printf(
                    Locale.ROOT,
                    "%-24s %7d  %-16s %8.2f s %6.2f s CPU %10.0f events/s %8.2f s bound %6d MB   %s%n",
                    shape,
                    count,
                    what,
                    seconds,
                    cpu,
                    events.get() / seconds,
                    bound,
                    peak >> 20,
                    heat);
        }
    }

    /** What the process has used of all processors, which does not count the time that others have them. */
    private static long cpu() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }

    /** What it costs to write the same changes, in the same portions, into a store of the same kind. */
    private double bound(List<Changes> changes) throws IOException {
        Path file = Files.createTempDirectory(directory, "bound").resolve("store");
        try (SqliteStackStore store = SqliteStackStore.open(file, Duration.ZERO)) {
            long start = System.nanoTime();
            changes.forEach(store::commit);
            return (System.nanoTime() - start) / 1e9;
        }
    }
}
