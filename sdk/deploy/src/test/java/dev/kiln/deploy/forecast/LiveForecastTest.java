package dev.kiln.deploy.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.deploy.DeployException;
import dev.kiln.deploy.DeployListener;
import dev.kiln.deploy.StackEvent;
import dev.kiln.deploy.StackInfo;
import dev.kiln.deploy.StackRequest;
import dev.kiln.deploy.StackResource;
import dev.kiln.deploy.cloud.CloudConfigLoader;
import dev.kiln.deploy.heat.HeatApi;
import dev.kiln.deploy.heat.HeatDeployer;
import dev.kiln.deploy.heat.HeatStacks;
import dev.kiln.deploy.openstack.OpenStack;
import dev.kiln.schema.SchemaCatalog;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Generated updates of a real Heat: what is foretold -> what the ids and events say afterwards, in nested stacks too. A short sample unless
 * {@code kiln.rounds} says how many updates, 300 at most; {@code kiln.seed} repeats a choice.
 */
@Tag("live")
class LiveForecastTest {

    private static final int IN_FULL = 300;
    private static final boolean FULL = System.getProperty("kiln.rounds") != null;
    private static final int UPDATES = FULL ? Math.min(Integer.getInteger("kiln.rounds", IN_FULL), IN_FULL) : 12;
    private static final long SEED = Long.getLong("kiln.seed", 1);
    private static final int CHAIN = FULL ? 10 : 3;
    private static final int AT_ONCE = Integer.getInteger("kiln.at.once", FULL ? 8 : 4);
    private static final Duration TIME =
            FULL ? Duration.ofMinutes(Long.getLong("kiln.minutes", 180)) : Duration.ofSeconds(70);
    private static final int DEPTH = 5;

    private final HeatApi heat = new HeatApi(OpenStack.connect(CloudConfigLoader.fromSystem()
            .load(System.getenv("OS_CLOUD") == null ? "demo" : System.getenv("OS_CLOUD"))));
    private final long end = System.nanoTime() + TIME.toNanos();
    private final AtomicInteger updates = new AtomicInteger();
    private final AtomicInteger equal = new AtomicInteger();
    private final AtomicInteger unseen = new AtomicInteger();
    private final Queue<String> uncertain = new ConcurrentLinkedQueue<>();
    private final Queue<String> wrong = new ConcurrentLinkedQueue<>();
    private final Queue<String> skipped = new ConcurrentLinkedQueue<>();
    private final String run = UUID.randomUUID().toString().substring(0, 6);

    @Test
    void whatIsForetoldIsWhatHeatDoes() throws Exception {
        ExecutorService workers = Executors.newFixedThreadPool(AT_ONCE);
        List<Future<?>> futures = new ArrayList<>();
        AtomicInteger next = new AtomicInteger();
        for (int i = 0; i < AT_ONCE; i++) {
            futures.add(workers.submit(() -> {
                while (updates.get() < UPDATES && next.get() < UPDATES && System.nanoTime() < end) {
                    chain(next.getAndIncrement());
                }
            }));
        }
        for (Future<?> future : futures) {
            future.get();
        }
        workers.shutdown();
        int resources = equal.get() + uncertain.size() + wrong.size();
        System.out.printf(
                "diff: %d updates of %d stacks, %d resources, %d equal, %d uncertain, %d wrong, %d unseen, %d skipped%n",
                updates.get(),
                next.get(),
                resources,
                equal.get(),
                uncertain.size(),
                wrong.size(),
                unseen.get(),
                skipped.size());
        wrong.forEach(System.out::println);
        uncertain.forEach(one -> System.out.println("uncertain " + one));
        skipped.forEach(System.out::println);

        assertThat(wrong).isEmpty();
        assertThat(skipped).as("what could not be seen").hasSizeLessThanOrEqualTo(1 + UPDATES / 20);
        assertThat(updates.get()).as("updates in time").isGreaterThanOrEqualTo(FULL ? UPDATES : 1);
        assertThat(equal.get()).isGreaterThanOrEqualTo((int) Math.ceil(resources * (FULL ? 0.99 : 0.9)));
    }

    private void chain(int number) {
        String name = "diff-" + run + "-" + number;
        GeneratedStack generated = new GeneratedStack(name, SEED * 100_000 + number);
        HeatDeployer deployer = new HeatDeployer(heat);
        try {
            deployer.deploy(request(name, generated), DeployListener.NONE);
            for (int i = 0; i < CHAIN && updates.get() < UPDATES && System.nanoTime() < end; i++) {
                generated.mutate();
                if (!update(name, request(name, generated), deployer)) {
                    break;
                }
            }
        } catch (DeployException e) {
            skipped.add("skipped " + name + ": " + e.getMessage());
        } finally {
            try {
                deployer.destroy(name, DeployListener.NONE);
            } catch (DeployException e) {
                skipped.add("left " + name + ": " + e.getMessage());
            }
        }
    }

    private static StackRequest request(String name, GeneratedStack generated) {
        StackRequest request = StackRequest.of(name, generated.template()).withEnvironment(generated.environment());
        for (var file : generated.files().entrySet()) {
            request = request.withFile(file.getKey(), file.getValue());
        }
        return request;
    }

    private boolean update(String name, StackRequest request, HeatDeployer deployer) {
        DeployedStack before = HeatStacks.find(heat, name).orElseThrow();
        StackForecast forecast = new Forecaster(SchemaCatalog.bundled()).forecast(before, request);
        StackInfo info = before.info();
        List<StackEvent> old = heat.events(info, 0, null, true, 1);
        boolean good = true;
        String failure = "";
        try {
            deployer.deploy(request, DeployListener.NONE);
        } catch (DeployException e) {
            good = false;
            failure = String.valueOf(e.getMessage());
        }
        boolean foreseen = forecast.resources().stream().anyMatch(one -> one.outcome() == Outcome.REFUSED);
        if (!good && !foreseen) {
            skipped.add("failed " + name + ": " + failure);
        }
        System.out.printf("%s: update %d of %s, %d wrong%n", name, updates.incrementAndGet(), UPDATES, wrong.size());
        List<StackResource> now = heat.resources(info, DEPTH);
        List<StackEvent> events =
                new ArrayList<>(heat.events(info, 0, old.get(0).id(), false, 0));
        events.addAll(heat.events(info, DEPTH, old.get(0).id(), false, 0));
        compare(name, info.id(), forecast.resources(), new Truth(before.resources(), now, events), good ? "" : failure);
        return good;
    }

    private void compare(String place, String stack, List<ResourceForecast> forecasts, Truth truth, String failure) {
        for (ResourceForecast resource : forecasts) {
            Outcome real = truth.of(stack, resource.name());
            boolean refused = real == Outcome.REFUSED || resource.outcome() == Outcome.REFUSED;
            if ((!failure.isEmpty() && !refused) || resource.name().startsWith("new member")) {
                unseen.incrementAndGet(); // what would have become of it is not seen when the update stops
            } else if (resource.outcome() == Outcome.UNCERTAIN) {
                uncertain.add(
                        place + " " + resource.name() + " " + resource.type() + ": " + real + "; " + resource.reason());
            } else if (resource.outcome() == real) {
                equal.incrementAndGet();
            } else {
                wrong.add(place + " " + resource.name() + " " + resource.type() + ": foretold " + resource.outcome()
                        + " (" + resource.reason() + "), but " + real + " " + resource.changes() + " " + failure);
            }
            String inner = truth.nested(stack, resource.name());
            if (inner != null) {
                compare(place + "/" + resource.name(), inner, resource.inside(), truth, failure);
            }
        }
    }
}
