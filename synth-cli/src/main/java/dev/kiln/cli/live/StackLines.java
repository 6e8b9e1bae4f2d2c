package dev.kiln.cli.live;

import dev.kiln.deploy.StackStatus;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A stack as it stands in the table, at one moment.
 *
 * @param stack its name
 * @param status its status, or null before anything has happened
 * @param resources its resources and those nested in it, each below the one that nests it
 * @param unseen how many more of its resources there are of which only the number is known
 * @param took how long it has been worked on
 */
record StackLines(String stack, @Nullable StackStatus status, List<ResourceLine> resources, int unseen, Duration took) {

    StackLines {
        resources = List.copyOf(resources);
    }

    /** How many resources there are of each phase, those with none left out; those that were not seen are waiting. */
    static Map<Phase, Integer> counts(List<ResourceLine> resources, int unseen) {
        Map<Phase, Integer> counts = new EnumMap<>(Phase.class);
        resources.forEach(resource -> counts.merge(resource.phase(), 1, Integer::sum));
        if (unseen > 0) {
            counts.merge(Phase.WAITING, unseen, Integer::sum);
        }
        return counts;
    }
}
