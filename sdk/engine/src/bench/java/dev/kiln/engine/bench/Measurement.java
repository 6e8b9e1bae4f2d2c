package dev.kiln.engine.bench;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * What one action on a stack took.
 *
 * @param wall seconds on the clock
 * @param processor seconds of all processors, which do not count the time that other programs have them
 * @param events how many events it told of
 * @param storeAlone seconds on the clock to write the same changes, in the same portions, into a store of the same kind
 * @param heap the most bytes that objects took, those included that nobody needed any more
 */
record Measurement(double wall, double processor, long events, double storeAlone, long heap) {

    double eventsPerSecond() {
        return events / wall;
    }

    static double median(List<Measurement> rounds, ToDoubleFunction<Measurement> figure) {
        double[] sorted = rounds.stream().mapToDouble(figure).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
