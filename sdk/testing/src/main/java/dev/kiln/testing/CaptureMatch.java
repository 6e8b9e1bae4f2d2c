package dev.kiln.testing;

import dev.kiln.hot.expr.Node;
import org.jspecify.annotations.Nullable;

/** Any value, which is kept when everything else is as expected, too. */
final class CaptureMatch extends Match {

    private final Capture capture;

    CaptureMatch(Capture capture) {
        this.capture = capture;
    }

    @Override
    void check(@Nullable Node actual, String path, Trial trial) {
        if (actual == null) {
            trial.miss(path, "is not set");
            return;
        }
        capture.expected().check(actual, path, trial);
        trial.whenGood(() -> capture.add(actual));
    }

    @Override
    String words() {
        return capture.expected().words();
    }
}
