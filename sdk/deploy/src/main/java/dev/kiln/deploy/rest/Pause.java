package dev.kiln.deploy.rest;

import dev.kiln.deploy.DeployException;
import java.util.concurrent.ThreadLocalRandom;

/** Waiting, so that tests need not. */
@FunctionalInterface
public interface Pause {

    /** Sleeps. */
    Pause REAL = millis -> {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DeployException(
                    DeployException.Kind.INTERRUPTED,
                    "Interrupted. What was begun goes on in the cloud: see `kiln stack list`.",
                    null,
                    e);
        }
    };

    /**
     * Waits.
     *
     * @param millis for how long
     */
    void millis(long millis);

    /**
     * Waits somewhat around a time, so that many clients do not come back at once.
     *
     * @param millis the middle of the range from 75 to 125 per cent
     */
    default void around(long millis) {
        millis(millis * 3 / 4 + ThreadLocalRandom.current().nextLong(millis / 2 + 1));
    }
}
