package dev.kiln.engine.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What may be wanted of an engine while it is at work. Each call throws {@link EngineException} when it is refused, and returns when
 * what it led to is done, unless it is one more thing for a stack that was at work before.
 */
public interface StackControl extends AutoCloseable {

    /**
     * Signals a resource.
     *
     * @param stack the stack that it is in
     * @param resource its name, or its object's id
     * @param details what comes with the signal: a map, a list, text, a number, a boolean or null
     */
    void signal(String stack, String resource, @Nullable Object details);

    /**
     * Fires an alarm by hand.
     *
     * @param stack the stack that it is in
     * @param resource its name, or its object's id
     * @param state the alarm's new state: {@code alarm}, {@code ok} or {@code insufficient data}
     * @return the actions that lead to no resource of the engine, which are not called
     */
    List<String> fireAlarm(String stack, String resource, String state);

    /**
     * Marks a resource as unhealthy, so that the next update replaces it, or as healthy again.
     *
     * @param stack the stack that it is in
     * @param resource its name, or its object's id
     * @param unhealthy which of the two
     * @param reason why, or null
     */
    void markUnhealthy(String stack, String resource, boolean unhealthy, @Nullable String reason);

    /**
     * Ends what goes on on a stack.
     *
     * @param stack the stack
     * @param rollback whether to go back to the template before, which only an update can; else a create or an update is ended where
     *     it is
     */
    void cancel(String stack, boolean rollback);

    /**
     * Does something to all resources of a stack that is at rest.
     *
     * @param stack the stack
     * @param action what
     */
    void act(String stack, WholeAction action);

    /** What can be done to all resources of a stack. */
    enum WholeAction {
        /** Suspends them. */
        SUSPEND,
        /** Wakes them from a suspension. */
        RESUME,
        /** Compares them with their objects. */
        CHECK
    }

    /** Says that nothing more is wanted for now. */
    @Override
    void close();
}
