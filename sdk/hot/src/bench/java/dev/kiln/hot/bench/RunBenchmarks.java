package dev.kiln.hot.bench;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Runs the benchmarks, and sets what Kiln does beside what SnakeYAML does, by the medians of the same run. */
public final class RunBenchmarks {

    private RunBenchmarks() {}

    /** No arguments; {@code -Dkiln.corpus=DIR} names the corpus. */
    public static void main(String[] arguments) throws RunnerException {
        Map<String, Double> median = new TreeMap<>();
        String corpus = System.getProperty("kiln.corpus", "");
        for (RunResult result : new Runner(new OptionsBuilder()
                        .include(LanguageBenchmark.class.getSimpleName())
                        .jvmArgsAppend("-Dkiln.corpus=" + corpus)
                        .shouldFailOnError(true)
                        .build())
                .run()) {
            median.put(
                    result.getPrimaryResult().getLabel(),
                    result.getPrimaryResult().getStatistics().getPercentile(50));
        }
        median.forEach((name, rate) -> System.out.printf(Locale.ROOT, "%-16s %8.1f a second%n", name, rate));
        ratio("read, Kiln to SnakeYAML", median, "kilnRead", "snakeyamlLoad");
        ratio("write, Kiln to SnakeYAML", median, "kilnWrite", "snakeyamlDump");
    }

    private static void ratio(String what, Map<String, Double> median, String one, String other) {
        System.out.printf(
                Locale.ROOT, "%-26s %6.2f%n", what, median.getOrDefault(one, 0.0) / median.getOrDefault(other, 1.0));
    }
}
