package dev.kiln.deploy.faults;

import dev.kiln.deploy.DeployException;
import dev.kiln.deploy.DeployListener;
import dev.kiln.deploy.DeployResult;
import dev.kiln.deploy.StackEvent;
import dev.kiln.deploy.StackFailedException;
import dev.kiln.deploy.StackInfo;
import dev.kiln.deploy.StackRequest;
import dev.kiln.deploy.UnsettledException;
import dev.kiln.deploy.cloud.CloudConfig;
import dev.kiln.deploy.heat.HeatApi;
import dev.kiln.deploy.heat.HeatDeployer;
import dev.kiln.deploy.openstack.HurriedSession;
import dev.kiln.deploy.rest.Pause;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;

/** One schedule: a stack is created, updated and deleted through a bad network, and each final word is held against Heat. */
final class FaultRun {
    private static final Duration CLIENT_PATIENCE = Duration.ofSeconds(3);
    /**
     * The pauses before a read is repeated are shorter here. Those after a lost write are not: a Heat that has much to do needs the time.
     */
    private static final Pause HURRIED = millis -> Pause.REAL.millis(millis > 2_500 ? millis / 4 : millis);
    /** After this nothing can be under way any more. */
    private static final long ALL_ARRIVED_MILLIS = CLIENT_PATIENCE.toMillis() + 1_500;

    private final String name;
    private final CloudConfig cloud;
    private final String heatUrl;
    private final HeatApi truth;
    private final FaultSchedule schedule;
    private final Random random;
    private final List<String> lies = new ArrayList<>();
    private final List<String> heard = new ArrayList<>();
    private final DeployListener listener = new DeployListener() {
        @Override
        public void onEvent(StackEvent event) {
            heard.add(event.id());
        }
    };
    private int unsettled;
    /** A deploy after one that found nothing creates for the second time, and is meant to. */
    private int lateCreates;

    FaultRun(String name, long seed, CloudConfig cloud, String heatUrl, HeatApi truth) {
        this.name = name;
        this.cloud = cloud;
        this.heatUrl = heatUrl;
        this.truth = truth;
        // Seeds that are neighbours would begin with nearly the same numbers: the same fault for each first login, for
        // example.
        SplittableRandom mixed = new SplittableRandom(seed);
        this.schedule = new FaultSchedule(mixed.nextLong());
        this.random = new Random(mixed.nextLong());
    }

    FaultRun run() throws InterruptedException {
        URI keystone = URI.create(cloud.authUrl());
        URI heat = URI.create(heatUrl);
        try (FaultProxy toKeystone = new FaultProxy(keystone, schedule, CLIENT_PATIENCE);
                FaultProxy toHeat = new FaultProxy(heat, schedule, CLIENT_PATIENCE)) {
            CloudConfig bad = new CloudConfig(
                    "the bad network",
                    toKeystone.url() + keystone.getPath(),
                    cloud.credentials(),
                    cloud.scope(),
                    cloud.region(),
                    cloud.iface(),
                    null,
                    true,
                    CLIENT_PATIENCE,
                    CLIENT_PATIENCE,
                    Map.of("orchestration", toHeat.url() + heat.getPath()));
            HeatDeployer deployer = new HeatDeployer(new HeatApi(HurriedSession.connect(bad, HURRIED)));
            deploy(deployer, "one");
            deploy(deployer, "two");
            destroy(deployer);
            if (stacksEver() > 1 + lateCreates) {
                lies.add("created " + stacksEver() + " times");
            }
        } finally {
            new LeftStacks(truth).removeOnly(name);
        }
        return this;
    }

    private void deploy(HeatDeployer deployer, String value) throws InterruptedException {
        Optional<StackInfo> before = truth.find(name);
        if (before.isEmpty() && stacksEver() > 0) {
            lateCreates++;
        }
        Set<String> old = new HashSet<>(before.map(this::events).orElse(List.of()));
        heard.clear();
        boolean fails = random.nextInt(6) == 0;
        StackRequest request = StackRequest.of(name, template(value, fails))
                .withTimeoutMinutes(5)
                .withDisableRollback(random.nextInt(4) != 0);
        try {
            DeployResult done = deployer.deploy(request, listener);
            StackInfo now = truth.show(done.stack().id());
            expect("deployed", now.status().toString().equals(done.action() + "_COMPLETE") && has(now, value), now);
            List<String> fresh =
                    events(now).stream().filter(event -> !old.contains(event)).toList();
            expect("events " + heard, heard.size() == fresh.size() && fresh.containsAll(heard), now);
        } catch (StackFailedException e) {
            StackInfo now = truth.show(e.stack().id());
            expect(
                    "failed in " + e.stack().status(),
                    now.status().equals(e.stack().status()),
                    now);
        } catch (UnsettledException e) {
            unsettled++;
            awaitRest();
        } catch (DeployException e) {
            Thread.sleep(ALL_ARRIVED_MILLIS);
            Optional<StackInfo> now = truth.find(name);
            boolean same = before.isEmpty()
                    ? now.isEmpty()
                    : now.isPresent() && now.get().status().equals(before.get().status()) && !has(now.get(), value);
            expect("nothing done: " + e.getMessage(), same, now.orElse(null));
        }
    }

    private void destroy(HeatDeployer deployer) throws InterruptedException {
        Optional<StackInfo> before = truth.find(name);
        try {
            DeployResult done = deployer.destroy(name, listener);
            Optional<StackInfo> now = truth.find(name);
            expect("destroyed " + done.stack().id(), before.isPresent() && now.isEmpty(), now.orElse(null));
        } catch (StackFailedException e) {
            StackInfo now = truth.show(e.stack().id());
            expect(
                    "failed in " + e.stack().status(),
                    now.status().equals(e.stack().status()),
                    now);
        } catch (UnsettledException e) {
            unsettled++;
            awaitRest();
        } catch (DeployException e) {
            Thread.sleep(ALL_ARRIVED_MILLIS);
            Optional<StackInfo> now = truth.find(name);
            boolean same = before.isEmpty() == now.isEmpty()
                    && now.filter(s -> s.status().action().equals("DELETE")).isEmpty();
            expect("not destroyed: " + e.getMessage(), same, now.orElse(null));
        }
    }

    private void expect(String word, boolean isTrue, StackInfo now) {
        if (!isTrue) {
            lies.add("Kiln said: " + word + "; Heat has: "
                    + (now == null ? "nothing" : now.id() + " " + now.status() + " " + truth.template(now)));
        }
    }

    private boolean has(StackInfo stack, String value) {
        return truth.template(stack).toString().contains("value=" + value);
    }

    private List<String> events(StackInfo stack) {
        return truth.events(stack, 0, null, false, 0).stream()
                .map(StackEvent::id)
                .toList();
    }

    private int stacksEver() {
        return truth.list(Map.of("name", name, "show_deleted", "true")).size();
    }

    private void awaitRest() throws InterruptedException {
        Thread.sleep(ALL_ARRIVED_MILLIS);
        for (int i = 0; i < 60; i++) {
            if (truth.find(name).filter(s -> s.status().isInProgress()).isEmpty()) {
                return;
            }
            Thread.sleep(500);
        }
    }

    private static String template(String value, boolean fails) {
        return "heat_template_version: 2015-10-15\nresources:\n  r: {type: OS::Heat::TestResource, properties: {value: "
                + value + ", fail: " + fails + "}}\n";
    }

    /** What Kiln said that was not so. */
    List<String> lies() {
        return lies;
    }

    /** How often Kiln said that it does not know. */
    int unsettled() {
        return unsettled;
    }

    /** How many requests met each fault. */
    Map<Fault, Integer> tally() {
        return schedule.tally();
    }

    /** All that went through the bad network. */
    List<String> history() {
        return schedule.history();
    }
}
