package dev.kiln.engine.cloud.local;

import dev.kiln.engine.cloud.Cloud;
import dev.kiln.engine.cloud.Faults;
import dev.kiln.engine.cloud.service.Quotas;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * The settings of the simulated cloud. Immutable.
 *
 * @param catalogue what is there before the first stack
 * @param quotas how much there may be, by kind, for example {@code neutron/networks}
 * @param disturbances what fails, and what takes its time
 * @param signalPort the port on which signals are taken; empty for the one that the store has chosen
 */
public record LocalSettings(
        Catalogue catalogue, Map<String, Integer> quotas, List<Disturbance> disturbances, OptionalInt signalPort) {

    /** A cloud in which the examples' stacks can be made: a few images and flavors, two networks, a key pair, no quotas. */
    public static final LocalSettings DEFAULT =
            new LocalSettings(Catalogue.usual(), Map.of(), List.of(), OptionalInt.empty());

    /**
     * The settings.
     *
     * @param catalogue what is there before the first stack
     * @param quotas how much there may be, by kind; copied
     * @param disturbances what fails, and what takes its time; copied
     * @param signalPort the port on which signals are taken; empty for the one that the store has chosen
     */
    public LocalSettings {
        quotas = Map.copyOf(quotas);
        disturbances = List.copyOf(disturbances);
    }

    /**
     * Brings a cloud into line with these settings. What stacks have made stays.
     *
     * @param cloud the cloud
     */
    public void applyTo(Cloud cloud) {
        catalogue.applyTo(cloud);
        Quotas.set(cloud, quotas);
    }

    /**
     * The latencies and failures of one engine. How often a disturbance was met is counted from here on.
     *
     * @return new counters
     */
    public Faults faults() {
        return disturbances.isEmpty() ? Faults.NONE : new InjectedFaults(disturbances);
    }
}
