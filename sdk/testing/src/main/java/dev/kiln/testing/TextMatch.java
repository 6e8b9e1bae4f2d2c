package dev.kiln.testing;

import dev.kiln.hot.expr.Node;
import dev.kiln.hot.expr.StringNode;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A text of a certain kind. */
final class TextMatch extends Match {

    private final Predicate<String> predicate;
    private final String words;

    TextMatch(Predicate<String> predicate, String words) {
        this.predicate = predicate;
        this.words = words;
    }

    @Override
    void check(@Nullable Node actual, String path, Trial trial) {
        if (actual == null) {
            trial.miss(path, "is not set");
        } else if (!(actual instanceof StringNode text && predicate.test(text.value()))) {
            trial.miss(path, "is " + TemplateText.of(actual) + ", not " + words);
        }
    }

    @Override
    String words() {
        return words;
    }
}
