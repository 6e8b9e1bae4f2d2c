package dev.kiln.engine.api;

import dev.kiln.engine.state.Action;
import dev.kiln.engine.state.Status;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A resource as it was when it was asked for.
 *
 * @param path the names that lead to it from the stack that was asked for, for example {@code [group, 0, server]}
 * @param stackId the stack that it is in
 * @param name its name in that stack's template
 * @param type its type as the template names it
 * @param action the last action
 * @param status how far that has come
 * @param reason why, in Heat's words; empty before the first action
 * @param physicalId the object's id, or null while there is none
 * @param nestedStackId the stack that implements it, or null when it is no stack
 * @param requiredBy the resources of its stack that need it
 * @param metadata its metadata
 * @param createdAt when it was made
 * @param updatedAt when it last changed
 */
public record ResourceView(
        List<String> path,
        String stackId,
        String name,
        String type,
        Action action,
        Status status,
        String reason,
        @Nullable String physicalId,
        @Nullable String nestedStackId,
        List<String> requiredBy,
        Map<String, @Nullable Object> metadata,
        Instant createdAt,
        Instant updatedAt) {

    /**
     * A resource as it is now; the lists are copied.
     *
     * @param path the names that lead to it from the stack that was asked for, for example {@code [group, 0, server]}
     * @param stackId the stack that it is in
     * @param name its name in that stack's template
     * @param type its type as the template names it
     * @param action the last action
     * @param status how far that has come
     * @param reason why, in Heat's words; empty before the first action
     * @param physicalId the object's id, or null while there is none
     * @param nestedStackId the stack that implements it, or null when it is no stack
     * @param requiredBy the resources of its stack that need it
     * @param metadata its metadata
     * @param createdAt when it was made
     * @param updatedAt when it last changed
     */
    public ResourceView {
        path = List.copyOf(path);
        requiredBy = List.copyOf(requiredBy);
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
