package dev.kiln.testing;

import dev.kiln.hot.expr.Node;
import org.jspecify.annotations.Nullable;

/** A value to be equal to. */
final class EqualMatch extends Match {

    private final Node expected;

    EqualMatch(Node expected) {
        this.expected = expected;
    }

    @Override
    void check(@Nullable Node actual, String path, Trial trial) {
        if (actual == null) {
            trial.miss(path, "is not set");
        } else if (!expected.equals(actual)) {
            trial.miss(path, "is " + TemplateText.of(actual) + ", not " + words());
        }
    }

    @Override
    String words() {
        return TemplateText.of(expected);
    }
}
