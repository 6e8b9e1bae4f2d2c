package dev.kiln.engine.bench;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;

/** Prints figures in columns, each line as soon as it is known. */
final class Table {

    private static final String LINE = "%-16s %10s %10s %10s %12s %12s %10s   %s%n";

    private final PrintStream out;

    Table(PrintStream out) {
        this.out = out;
    }

    void title(Shape shape, int rounds) {
        out.printf(
                Locale.ROOT,
                "%n%,d x %s: the first round in a fresh JVM, and medians of %d rounds after it%n",
                shape.count(),
                shape.name(),
                rounds);
        out.printf(
                LINE,
                "",
                "first",
                "wall",
                "processor",
                "events/s",
                "store alone",
                "heap",
                String.format(Locale.ROOT, "a real Heat, %,d", Shape.HEATS_COUNT));
    }

    void line(String action, Measurement first, List<Measurement> rounds, String heat) {
        out.printf(
                LINE,
                action,
                seconds(first.wall()),
                seconds(Measurement.median(rounds, Measurement::wall)),
                seconds(Measurement.median(rounds, Measurement::processor)),
                String.format(Locale.ROOT, "%,.0f", Measurement.median(rounds, Measurement::eventsPerSecond)),
                seconds(Measurement.median(rounds, Measurement::storeAlone)),
                String.format(Locale.ROOT, "%.0f MB", Measurement.median(rounds, Measurement::heap) / (1 << 20)),
                heat);
    }

    private static String seconds(double value) {
        return String.format(Locale.ROOT, "%.2f s", value);
    }
}
