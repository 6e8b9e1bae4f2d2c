package dev.kiln.engine.state;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A stack, nested or not.
 *
 * @param id a UUID
 * @param name the name, unique among the living stacks that are not nested
 * @param projectId the project that it is in
 * @param owner the resource that this stack implements, or null when it is not nested
 * @param action the last action
 * @param status how far that has come
 * @param reason why, in Heat's words
 * @param traversal the id of the walk in progress; empty when there is none
 * @param templateId the template in force
 * @param previousTemplateId the template to roll back to, or null when there is none
 * @param disableRollback whether a failure leaves things as they are
 * @param timeout minutes that an action may take
 * @param tags free words
 * @param createdAt when it was made
 * @param updatedAt when an update last began, or null for never
 * @param startedAt when the last action began
 */
public record StackRecord(
        String id,
        String name,
        String projectId,
        @Nullable Owner owner,
        Action action,
        Status status,
        String reason,
        String traversal,
        String templateId,
        @Nullable String previousTemplateId,
        boolean disableRollback,
        int timeout,
        List<String> tags,
        Instant createdAt,
        @Nullable Instant updatedAt,
        Instant startedAt) {

    /**
     * The row of a stack; the tags are copied.
     *
     * @param id a UUID
     * @param name the name, unique among the living stacks that are not nested
     * @param projectId the project that it is in
     * @param owner the resource that this stack implements, or null when it is not nested
     * @param action the last action
     * @param status how far that has come
     * @param reason why, in Heat's words
     * @param traversal the id of the walk in progress; empty when there is none
     * @param templateId the template in force
     * @param previousTemplateId the template to roll back to, or null when there is none
     * @param disableRollback whether a failure leaves things as they are
     * @param timeout minutes that an action may take
     * @param tags free words
     * @param createdAt when it was made
     * @param updatedAt when an update last began, or null for never
     * @param startedAt when the last action began
     */
    public StackRecord {
        tags = List.copyOf(tags);
    }

    /**
     * The resource that a nested stack implements.
     *
     * @param stackId the stack that the resource is in
     * @param resourceId the resource's row
     */
    public record Owner(String stackId, long resourceId) {}
}
