package dev.kiln.engine.api;

import dev.kiln.engine.state.Action;
import dev.kiln.engine.state.Status;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A stack as it was when it was asked for.
 *
 * @param id a UUID
 * @param name the name
 * @param action the last action
 * @param status how far that has come
 * @param reason why, in Heat's words
 * @param parameters the parameters' values as Heat shows them, hidden ones masked, pseudo parameters included
 * @param tags free words
 * @param disableRollback whether a failure leaves things as they are
 * @param timeout minutes that an action may take
 * @param parentId the stack that this one is nested in, or null
 * @param createdAt when it was made
 * @param updatedAt when an update last began, or null for never
 */
public record StackView(
        String id,
        String name,
        Action action,
        Status status,
        String reason,
        Map<String, String> parameters,
        List<String> tags,
        boolean disableRollback,
        int timeout,
        @Nullable String parentId,
        Instant createdAt,
        @Nullable Instant updatedAt) {

    /**
     * A stack as it is now; parameters and tags are copied.
     *
     * @param id a UUID
     * @param name the name
     * @param action the last action
     * @param status how far that has come
     * @param reason why, in Heat's words
     * @param parameters the parameters' values as Heat shows them, hidden ones masked, pseudo parameters included
     * @param tags free words
     * @param disableRollback whether a failure leaves things as they are
     * @param timeout minutes that an action may take
     * @param parentId the stack that this one is nested in, or null
     * @param createdAt when it was made
     * @param updatedAt when an update last began, or null for never
     */
    public StackView {
        parameters = Map.copyOf(parameters);
        tags = List.copyOf(tags);
    }

    /**
     * Whether the last action was ended where it was. Resources that were in progress then may still be.
     *
     * @return true until the next action
     */
    public boolean isCancelled() {
        return status == Status.FAILED && reason.equals("Stack " + action + " cancelled");
    }

    /**
     * Action and status in one word.
     *
     * @return for example {@code CREATE_COMPLETE}
     */
    public String state() {
        return action + "_" + status;
    }
}
