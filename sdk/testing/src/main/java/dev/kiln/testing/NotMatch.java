package dev.kiln.testing;

import dev.kiln.hot.expr.Node;
import org.jspecify.annotations.Nullable;

/** Anything but what another expectation accepts. */
final class NotMatch extends Match {

    private final Match unwanted;

    NotMatch(Match unwanted) {
        this.unwanted = unwanted;
    }

    @Override
    void check(@Nullable Node actual, String path, Trial trial) {
        Trial inner = new Trial();
        unwanted.check(actual, path, inner);
        if (inner.isGood()) {
            trial.miss(
                    path,
                    "is " + (actual == null ? "not set" : TemplateText.of(actual)) + ", but should not be "
                            + unwanted.words());
        }
    }

    @Override
    String words() {
        return "not " + unwanted.words();
    }
}
