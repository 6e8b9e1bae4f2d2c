package dev.kiln.deploy.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.deploy.cloud.CloudConfig;
import dev.kiln.deploy.cloud.CloudConfigLoader;
import dev.kiln.deploy.heat.HeatApi;
import dev.kiln.deploy.openstack.OpenStack;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Seeded schedules of faults between Kiln and a real Heat: whatever happens on the way, what Kiln says last is what Heat has. A sample of
 * {@value #SAMPLE} in the live suite, {@value #IN_FULL} with {@code .ci/soak Faults}.
 */
@Tag("live")
class FaultsTest {
    private static final int IN_FULL = 500;
    private static final int SAMPLE = 8;
    private static final int AT_ONCE = 24;

    @Test
    void theFinalWordIsAlwaysTheTruth() throws Exception {
        int schedules = Math.min(IN_FULL, Integer.getInteger("kiln.rounds", SAMPLE));
        long seed = Long.getLong("kiln.seed", 6);
        String named = System.getenv("OS_CLOUD");
        CloudConfig cloud = CloudConfigLoader.fromSystem().load(named == null || named.isEmpty() ? "demo" : named);
        String heatUrl = HeatAddress.of(cloud);
        HeatApi truth = new HeatApi(OpenStack.connect(cloud));
        String prefix = "faults-" + Long.toString(System.nanoTime(), 36) + "-";

        List<String> lies = new ArrayList<>();
        Map<Fault, Integer> tally = new EnumMap<>(Fault.class);
        int unsettled = 0;
        int truthful = 0;
        int twice = 0;
        ExecutorService pool = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Future<FaultRun>> runs = LongStream.range(0, schedules)
                    .mapToObj(number -> pool.submit(() ->
                            new FaultRun(prefix + number, seed * 1_000_003 + number, cloud, heatUrl, truth).run()))
                    .toList();
            for (int number = 0; number < schedules; number++) {
                FaultRun run = runs.get(number).get();
                run.tally().forEach((fault, times) -> tally.merge(fault, times, Integer::sum));
                unsettled += run.unsettled();
                truthful += run.lies().isEmpty() ? 1 : 0;
                twice += run.lies().stream().anyMatch(lie -> lie.startsWith("created ")) ? 1 : 0;
                for (String lie : run.lies()) {
                    lies.add("schedule " + number + ": " + lie + "\n    " + String.join("\n    ", run.history()));
                }
            }
        } finally {
            pool.shutdownNow();
        }
        System.out.println("faults: " + schedules + " schedules, " + truthful + " told the truth, " + twice
                + " created twice (seed " + seed + "; " + unsettled
                + " actions whose end was said to be unknown)\nfaults: " + tally);
        assertThat(lies).isEmpty();
        if (schedules == IN_FULL) {
            assertThat(tally).containsOnlyKeys(Fault.values());
        }
        // To say always that nothing is known would be no lie either.
        assertThat(unsettled).isLessThanOrEqualTo(schedules * 3 / 10);
    }
}
