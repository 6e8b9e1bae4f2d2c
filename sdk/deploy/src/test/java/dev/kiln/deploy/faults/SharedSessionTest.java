package dev.kiln.deploy.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.kiln.deploy.DeployListener;
import dev.kiln.deploy.DeployResult;
import dev.kiln.deploy.Deployer;
import dev.kiln.deploy.StackEvent;
import dev.kiln.deploy.StackOutput;
import dev.kiln.deploy.StackRequest;
import dev.kiln.deploy.cloud.CloudConfig;
import dev.kiln.deploy.cloud.CloudConfigLoader;
import dev.kiln.deploy.heat.HeatApi;
import dev.kiln.deploy.heat.HeatDeployer;
import dev.kiln.deploy.openstack.OpenStack;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Many threads, one login: the token expires while all of them work. */
@Tag("live")
class SharedSessionTest {
    private static final int THREADS = 32;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** A Keystone that counts logins, and a Heat that refuses the first token once half of the stacks have been asked for. */
    private static final class Expiry {
        private final AtomicInteger logins = new AtomicInteger();
        private final AtomicInteger creates = new AtomicInteger();
        private final AtomicInteger refused = new AtomicInteger();
        private final AtomicInteger accepted = new AtomicInteger();
        private volatile String first = "";

        Fault atKeystone(FaultProxy.Request request) {
            if (request.method().equals("POST") && request.path().endsWith("/auth/tokens")) {
                logins.incrementAndGet();
            }
            return Fault.NONE;
        }

        synchronized Fault atHeat(FaultProxy.Request request) {
            String token = Objects.requireNonNull(request.headers().get("x-auth-token"));
            if (first.isEmpty()) {
                first = token;
            }
            if (request.method().equals("POST") && request.path().endsWith("/stacks")) {
                creates.incrementAndGet();
            }
            if (creates.get() <= THREADS / 2) {
                return Fault.NONE;
            }
            (token.equals(first) ? refused : accepted).incrementAndGet();
            return token.equals(first) ? Fault.REFUSED_401 : Fault.NONE;
        }
    }

    private record Seen(String name, DeployResult created, Queue<StackEvent> events, boolean gone) {}

    @Test
    @Timeout(300)
    void aTokenThatExpiresIsRenewedOnceAndEachThreadGetsItsOwnStack() throws Exception {
        String named = System.getenv("OS_CLOUD");
        CloudConfig cloud = CloudConfigLoader.fromSystem().load(named == null || named.isEmpty() ? "demo" : named);
        URI keystone = URI.create(cloud.authUrl());
        URI heat = URI.create(HeatAddress.of(cloud));
        String prefix = "shared-" + Long.toString(System.nanoTime(), 36) + "-";
        Expiry expiry = new Expiry();
        ExecutorService pool = Executors.newFixedThreadPool(THREADS);
        try (FaultProxy toKeystone = new FaultProxy(keystone, expiry::atKeystone, PATIENCE);
                FaultProxy toHeat = new FaultProxy(heat, expiry::atHeat, PATIENCE)) {
            CloudConfig watched = new CloudConfig(
                    "the watched cloud",
                    toKeystone.url() + keystone.getPath(),
                    cloud.credentials(),
                    cloud.scope(),
                    cloud.region(),
                    cloud.iface(),
                    null,
                    true,
                    PATIENCE,
                    PATIENCE,
                    Map.of("orchestration", toHeat.url() + heat.getPath()));
            HeatApi api = new HeatApi(OpenStack.connect(watched));

            List<Future<Seen>> work = IntStream.range(0, THREADS)
                    .mapToObj(number -> pool.submit(() -> life(api, prefix + number)))
                    .toList();
            for (Future<Seen> one : work) {
                Seen seen = one.get();
                assertThat(seen.created.stack().name()).isEqualTo(seen.name);
                assertThat(seen.created.outputs())
                        .extracting(StackOutput::key, StackOutput::value)
                        .containsExactly(tuple("whose", "of " + seen.name));
                assertThat(seen.events)
                        .isNotEmpty()
                        .allSatisfy(event -> assertThat(event.stackId())
                                .isEqualTo(seen.created.stack().id()));
                assertThat(seen.gone).isTrue();
            }
        } finally {
            pool.shutdownNow();
            new LeftStacks(new HeatApi(OpenStack.connect(cloud))).remove(prefix);
        }
        System.out.println("shared session: " + THREADS + " threads, " + expiry.logins + " logins, " + expiry.refused
                + " requests refused with the old token, " + expiry.accepted + " accepted with the new one");
        // The first login, and one renewal, however many requests were refused.
        assertThat(expiry.logins).hasValue(2);
        assertThat(expiry.refused).hasPositiveValue();
    }

    private static Seen life(HeatApi api, String name) {
        Deployer deployer = new HeatDeployer(api);
        Queue<StackEvent> events = new ConcurrentLinkedQueue<>();
        DeployListener listener = new DeployListener() {
            @Override
            public void onEvent(StackEvent event) {
                events.add(event);
            }
        };
        DeployResult created = deployer.deploy(StackRequest.of(name, template(name)), listener);
        deployer.destroy(name, listener);
        return new Seen(name, created, events, api.find(name).isEmpty());
    }

    private static String template(String name) {
        return "heat_template_version: 2018-08-31\nresources:\n  r: {type: OS::Heat::Value, properties: {value: of "
                + name + "}}\noutputs:\n  whose: {value: {get_attr: [r, value]}}\n";
    }
}
