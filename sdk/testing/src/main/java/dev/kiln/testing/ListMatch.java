package dev.kiln.testing;

import dev.kiln.hot.expr.ListNode;
import dev.kiln.hot.expr.Node;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A list whose items are as expected, one by one. */
final class ListMatch extends Match {

    private final List<Match> expected;

    ListMatch(List<Match> expected) {
        this.expected = expected;
    }

    @Override
    void check(@Nullable Node actual, String path, Trial trial) {
        if (!(actual instanceof ListNode list)) {
            trial.miss(path, actual == null ? "is not set" : "is " + TemplateText.of(actual) + ", not " + words());
            return;
        }
        List<Node> items = list.items();
        if (items.size() != expected.size()) {
            trial.miss(path, "has " + items.size() + " items, not " + expected.size() + ": " + TemplateText.of(list));
        }
        for (int i = 0; i < Math.min(items.size(), expected.size()); i++) {
            expected.get(i).check(items.get(i), path + "[" + i + "]", trial);
        }
    }

    @Override
    String words() {
        return expected.stream().map(Match::words).collect(Collectors.joining(", ", "[", "]"));
    }
}
