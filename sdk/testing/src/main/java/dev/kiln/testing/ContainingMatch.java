package dev.kiln.testing;

import dev.kiln.hot.expr.ListNode;
import dev.kiln.hot.expr.Node;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A list that has certain items, in any order, each as an item of its own. */
final class ContainingMatch extends Match {

    private final List<Match> expected;

    ContainingMatch(List<Match> expected) {
        this.expected = expected;
    }

    @Override
    void check(@Nullable Node actual, String path, Trial trial) {
        if (!(actual instanceof ListNode list)) {
            trial.miss(path, actual == null ? "is not set" : "is " + TemplateText.of(actual) + ", not " + words());
            return;
        }
        List<Trial> assigned = assign(list.items(), 0, new HashSet<>());
        if (assigned != null) {
            assigned.forEach(trial::add);
            return;
        }
        int before = trial.misses().size();
        for (Match one : expected) {
            explain(one, list.items(), path, trial);
        }
        if (trial.misses().size() == before) {
            trial.miss(
                    path, "is " + TemplateText.of(list) + ", which has not an item of its own for each of " + words());
        }
    }

    /** An item for each expectation from the given one on, or null where that cannot be. */
    private @Nullable List<Trial> assign(List<Node> items, int from, Set<Integer> taken) {
        if (from == expected.size()) {
            return new ArrayList<>();
        }
        for (int i = 0; i < items.size(); i++) {
            Trial trial = new Trial();
            expected.get(from).check(items.get(i), "", trial);
            if (trial.isGood() && taken.add(i)) {
                List<Trial> rest = assign(items, from + 1, taken);
                if (rest != null) {
                    rest.add(0, trial);
                    return rest;
                }
                taken.remove(i);
            }
        }
        return null;
    }

    private static void explain(Match one, List<Node> items, String path, Trial trial) {
        List<String> closest = null;
        for (int i = 0; i < items.size(); i++) {
            Trial inner = new Trial();
            one.check(items.get(i), path + "[" + i + "]", inner);
            if (inner.isGood()) {
                return;
            }
            if (closest == null || inner.misses().size() < closest.size()) {
                closest = inner.misses();
            }
        }
        trial.miss(
                path,
                "has no item " + one.words()
                        + (closest == null ? ": it is empty" : "; closest: " + String.join("; ", closest)));
    }

    @Override
    String words() {
        return expected.stream().map(Match::words).collect(Collectors.joining(", ", "a list with ", ""));
    }
}
