package dev.kiln.deploy.differential;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.deploy.cloud.CloudConfigLoader;
import dev.kiln.deploy.differential.Recordings.Recording;
import dev.kiln.deploy.openstack.OpenStack;
import dev.kiln.deploy.rest.OpenStackRest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The same templates and requests go to the Heat of the cloud that OS_CLOUD names (demo if it names none) and to the engine, and what
 * comes of them is compared. {@code kiln.rounds} is how many cases there are at most; without it there are as many as such a cloud can
 * do in about two minutes. {@code kiln.seed} draws them, {@code kiln.cases} is a regular expression for their names.
 */
@Tag("live")
class DifferentialTest {
    private static final int AT_ONCE = 4;
    private static final Duration A_WHILE = Duration.ofSeconds(100);
    /** How often a case is put to Heat at most: now and then, Heat loses a race with itself, or a signal. */
    private static final int TRIES = 3;

    private final long seed = Long.getLong("kiln.seed", System.nanoTime());
    private final ListedDifferences listed = ListedDifferences.read();
    private final Recordings recordings = new Recordings();
    private final OpenStackRest cloud =
            OpenStack.connect(CloudConfigLoader.fromSystem().load(cloudName()));

    private static String cloudName() {
        String named = System.getenv("OS_CLOUD");
        return named == null || named.isEmpty() ? "demo" : named;
    }

    /** What came of a case: the differences that are not listed, and whether there were others. */
    private record Outcome(Case one, List<String> problems, boolean hasListed) {}

    @Test
    void theEngineDoesWhatHeatDoes() throws Exception {
        List<Case> cases = new ArrayList<>(CaseReader.all());
        cases.removeIf(one -> !one.name().matches(System.getProperty("kiln.cases", ".*")));
        Collections.shuffle(cases, new Random(seed));
        Integer rounds = Integer.getInteger("kiln.rounds");
        cases = rounds == null ? Sample.of(cases, A_WHILE, AT_ONCE) : cases.subList(0, Math.min(cases.size(), rounds));

        List<Outcome> outcomes = new ArrayList<>();
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Future<Outcome>> running =
                    cases.stream().map(one -> threads.submit(() -> run(one))).toList();
            for (Future<Outcome> outcome : running) {
                outcomes.add(outcome.get());
            }
        } finally {
            threads.shutdownNow();
        }

        List<String> problems = new ArrayList<>();
        outcomes.forEach(outcome -> problems.addAll(outcome.problems()));
        Set<String> names = cases.stream().map(Case::name).collect(Collectors.toSet());
        problems.addAll(listed.unused(names));
        long withListed = outcomes.stream()
                .filter(o -> o.problems().isEmpty() && o.hasListed())
                .count();
        long equal = outcomes.stream()
                .filter(o -> o.problems().isEmpty() && !o.hasListed())
                .count();
        System.out.println("differential: " + cases.size() + " cases, " + equal + " equal, " + withListed
                + " with listed differences (seed " + seed + ")");
        assertThat(cases).isNotEmpty();
        assertThat(String.join("\n", problems)).as("seed " + seed).isEmpty();
    }

    private Recording seenInHeat(Case one) {
        for (int i = 1; ; i++) {
            String stack = "kiln-diff-" + one.name() + "-" + Long.toString(System.nanoTime() & 0xfffff, 36);
            String wrong;
            try {
                List<Observation> seen = CaseRun.observe(one, () -> new HeatSide(cloud, stack));
                wrong = String.join("; ", CaseRun.wrongEnds(one, seen));
                if (wrong.isEmpty() || i == TRIES) {
                    return new Recording(stack, seen);
                }
            } catch (IllegalStateException e) {
                if (i == TRIES) {
                    throw e;
                }
                wrong = String.valueOf(e.getMessage());
            }
            System.out.println("once more: " + one.name() + ": " + wrong);
        }
    }

    private Outcome run(Case one) {
        List<String> problems = new ArrayList<>();
        boolean hasListed = false;
        try {
            Recording recorded = recordings.of(one, () -> seenInHeat(one));
            List<Observation> heat = recorded.seen();
            List<Observation> engine = CaseRun.observe(one, () -> new EngineSide(recorded.stack(), seed));
            CaseRun.wrongEnds(one, heat)
                    .forEach(wrong -> problems.add(one.name() + " | Heat does not do what the case says | " + wrong));
            Comparison comparison =
                    new Comparison(new Masks(recorded.stack(), one.texts()), new Masks(recorded.stack(), one.texts()));
            for (int i = 0; i < heat.size(); i++) {
                comparison.add(CaseRun.name(one, i), one.steps().get(i).until() == null, heat.get(i), engine.get(i));
            }
            for (Difference difference : comparison.differences()) {
                if (listed.has(one.name(), difference)) {
                    hasListed = true;
                } else {
                    problems.add(one.name() + " | " + difference);
                }
            }
        } catch (RuntimeException e) {
            problems.add(one.name() + " | cannot be run | " + e);
        }
        return new Outcome(one, problems, hasListed);
    }
}
