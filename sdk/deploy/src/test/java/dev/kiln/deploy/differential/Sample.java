package dev.kiln.deploy.differential;

import dev.kiln.deploy.differential.Observation.SeenEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Cases for a while. How long a real Heat will take for a case is told by what the engine does in it: Heat takes about as long for each
 * event, some time for each request, and what the resources wait by themselves.
 */
final class Sample {
    private static final Duration PER_EVENT = Duration.ofMillis(500);
    private static final Duration PER_REQUEST = Duration.ofSeconds(3);

    private Sample() {}

    /**
     * Takes cases as they come while they fit.
     *
     * @param cases in the order in which they are drawn
     * @param time how long it may take
     * @param atOnce how many run at once
     * @return those that fit, the longest first, so that the short ones fill the gaps when several run at once
     */
    static List<Case> of(List<Case> cases, Duration time, int atOnce) {
        Map<String, Duration> costs = new HashMap<>();
        List<Case> taken = new ArrayList<>();
        Duration left = time.multipliedBy(atOnce);
        for (Case one : cases) {
            if (left.compareTo(PER_REQUEST.multipliedBy(one.steps().size())) < 0) {
                continue;
            }
            Duration cost = cost(one);
            if (cost.compareTo(left) <= 0 && cost.compareTo(time) <= 0) {
                left = left.minus(cost);
                costs.put(one.name(), cost);
                taken.add(one);
            }
        }
        taken.sort(Comparator.comparing((Case one) -> costs.getOrDefault(one.name(), Duration.ZERO))
                .reversed()
                .thenComparing(Case::name));
        return taken;
    }

    /** How long a Heat that has not much else to do takes for a case. */
    static Duration cost(Case one) {
        List<SeenEvent> events = CaseRun.observe(one, () -> new EngineSide(one.name(), 1)).stream()
                .flatMap(seen -> seen.events().stream())
                .toList();
        Duration waited = events.isEmpty()
                ? Duration.ZERO
                : Duration.between(
                        Instant.parse(events.get(0).time()),
                        Instant.parse(events.get(events.size() - 1).time()));
        return PER_EVENT
                .multipliedBy(events.size())
                .plus(PER_REQUEST.multipliedBy(one.steps().size()))
                .plus(waited);
    }
}
