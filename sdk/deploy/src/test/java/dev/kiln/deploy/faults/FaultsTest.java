package dev.kiln.deploy.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.deploy.cloud.CloudConfig;
import dev.kiln.deploy.cloud.CloudConfigLoader;
import dev.kiln.deploy.heat.HeatApi;
import dev.kiln.deploy.openstack.OpenStack;
import java.util.concurrent.ExecutionException;
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
    private static final int AT_ONCE = 16;

    @Test
    void theFinalWordIsAlwaysTheTruth() throws Exception {
        int schedules = Math.min(IN_FULL, Integer.getInteger("kiln.rounds", SAMPLE));
        long seed = Long.getLong("kiln.seed", 6);
        String named = System.getenv("OS_CLOUD");
        CloudConfig cloud = CloudConfigLoader.fromSystem().load(named == null || named.isEmpty() ? "demo" : named);
        String heatUrl = HeatAddress.of(cloud);
        HeatApi truth = new HeatApi(OpenStack.connect(cloud));
        String prefix = "faults-" + Long.toString(System.nanoTime(), 36) + "-";

        FaultTally tally = new FaultTally(schedules, seed);
        ExecutorService pool = Executors.newFixedThreadPool(AT_ONCE);
        try {
            LongStream.range(0, schedules)
                    .mapToObj(number -> pool.submit(() -> {
                        FaultRun run = new FaultRun(prefix + number, seed * 1_000_003 + number, cloud, heatUrl, truth);
                        tally.add(number, run);
                    }))
                    .toList()
                    .forEach(FaultsTest::await);
        } finally {
            pool.shutdownNow();
        }
        System.out.println(tally);
        assertThat(tally.lies()).isEmpty();
        if (schedules == IN_FULL) {
            assertThat(tally.faults()).containsOnlyKeys(Fault.values());
        }
        // To say always that nothing is known would be no lie either, and what the test bed did not let us judge proves
        // nothing.
        assertThat(tally.unsettled()).isLessThanOrEqualTo(schedules * 3 / 10);
        assertThat(tally.unjudged()).hasSizeLessThanOrEqualTo(schedules / 50);
    }

    private static void await(Future<?> run) {
        try {
            run.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        }
    }
}
