package dev.kiln.testing;

import dev.kiln.hot.expr.Node;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A value that a predicate accepts. */
final class PredicateMatch extends Match {

    private final Predicate<Node> predicate;
    private final String words;

    PredicateMatch(Predicate<Node> predicate, String words) {
        this.predicate = predicate;
        this.words = words;
    }

    @Override
    void check(@Nullable Node actual, String path, Trial trial) {
        if (actual == null) {
            trial.miss(path, "is not set");
        } else if (!predicate.test(actual)) {
            trial.miss(path, "is " + TemplateText.of(actual) + ", not " + words);
        }
    }

    @Override
    String words() {
        return words;
    }
}
