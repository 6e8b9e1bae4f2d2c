package dev.kiln.testing;

import dev.kiln.hot.expr.Node;
import org.jspecify.annotations.Nullable;

/** A key that is not written. */
final class AbsentMatch extends Match {

    @Override
    void check(@Nullable Node actual, String path, Trial trial) {
        if (actual != null) {
            trial.miss(path, "is " + TemplateText.of(actual) + ", but should not be set");
        }
    }

    @Override
    String words() {
        return "nothing";
    }
}
