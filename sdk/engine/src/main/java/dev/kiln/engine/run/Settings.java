package dev.kiln.engine.run;

import java.time.Duration;

/**
 * What an installation of Heat would set in its configuration.
 *
 * @param projectId the project that stacks are in
 * @param retryLimit how often a create or delete that met a conflict is attempted again
 * @param retryPause the pause before the first of these attempts; it doubles each time
 * @param maxNestedDepth how many levels of stacks there may be below a stack
 * @param defaultTimeout minutes that an action may take when the request does not say
 * @param graceTime how long resources in progress may go on when another one has failed to be suspended, resumed or checked
 * @param signals where signals are taken: the beginning of all addresses for them, without a slash at its end
 */
public record Settings(
        String projectId,
        int retryLimit,
        Duration retryPause,
        int maxNestedDepth,
        int defaultTimeout,
        Duration graceTime,
        String signals) {

    /** Heat's own values, with shorter pauses. */
    public static final Settings DEFAULT = new Settings(
            "5d0f7c3b2f9a4c1c8a9b7e6d5c4b3a21",
            5,
            Duration.ofMillis(100),
            5,
            60,
            Duration.ofMinutes(4),
            "http://127.0.0.1:8004");

    /**
     * The same settings with another limit of attempts.
     *
     * @param limit how often a create or delete is attempted again
     * @return the settings
     */
    public Settings withRetryLimit(int limit) {
        return new Settings(projectId, limit, retryPause, maxNestedDepth, defaultTimeout, graceTime, signals);
    }

    /**
     * The same settings with another project.
     *
     * @param id the project that stacks are in
     * @return the settings
     */
    public Settings withProjectId(String id) {
        return new Settings(id, retryLimit, retryPause, maxNestedDepth, defaultTimeout, graceTime, signals);
    }

    /**
     * The same settings with another place for signals.
     *
     * @param address the beginning of all addresses for signals, without a slash at its end
     * @return the settings
     */
    public Settings withSignals(String address) {
        return new Settings(projectId, retryLimit, retryPause, maxNestedDepth, defaultTimeout, graceTime, address);
    }
}
