package dev.kiln.deploy;

import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a stack or to a resource.
 *
 * @param id Heat's id of the event
 * @param time when, in Heat's words: UTC, ISO 8601, whole seconds
 * @param stackName the stack in which it happened, which may be a nested one
 * @param stackId that stack's id
 * @param resource the resource's name; the stack's own name if it happened to the stack itself
 * @param physicalId the id of the real thing, or null if there is none (yet)
 * @param status the new status
 * @param reason Heat's reason, may be empty
 */
public record StackEvent(
        String id,
        String time,
        String stackName,
        String stackId,
        String resource,
        @Nullable String physicalId,
        StackStatus status,
        String reason) {

    /**
     * Whether it happened to a stack as a whole, not to one of its resources.
     *
     * @return true for a stack
     */
    public boolean isStackEvent() {
        return stackId.equals(physicalId) && resource.equals(stackName);
    }
}
