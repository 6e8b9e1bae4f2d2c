package dev.kiln.engine.cloud.local;

import dev.kiln.engine.state.Action;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What goes wrong, or takes its time, with some resources.
 *
 * @param on the action
 * @param type the resources' type; {@code *} stands for any characters, {@code ?} for one
 * @param name the resources' name in the template, with {@code *} and {@code ?} likewise
 * @param stack the name of their stack, with {@code *} and {@code ?} likewise
 * @param nth only that one of the actions that match, counted from 1; 0 for all of them
 * @param latency how long the action takes; zero for none
 * @param failure how the action fails; null when it does not
 */
public record Disturbance(
        Action on,
        String type,
        String name,
        String stack,
        int nth,
        Duration latency,
        @Nullable Failure failure) {

    /**
     * How an action fails.
     *
     * @param error what Heat calls the error, for example {@code OverLimit}
     * @param message the service's words
     * @param retried whether Heat tries again, as it does after a conflict or when an object goes into error
     */
    public record Failure(String error, String message, boolean retried) {}
}
