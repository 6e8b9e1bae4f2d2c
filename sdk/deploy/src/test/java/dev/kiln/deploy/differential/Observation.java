package dev.kiln.deploy.differential;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is to be seen of a stack after a step, as the side says it.
 *
 * @param refusal how the request was refused ({@code 400 StackValidationFailed text}), or null
 * @param state the stack's state
 * @param reason and why
 * @param resources those of all levels
 * @param outputs the stack's outputs by name: their values, or a map with the key {@code error}
 * @param events those of the step, oldest first, of the stack and of the nested stacks that are still there
 */
record Observation(
        @Nullable String refusal,
        String state,
        String reason,
        List<SeenResource> resources,
        Map<String, Object> outputs,
        List<SeenEvent> events) {

    /**
     * A resource.
     *
     * @param path the names from the stack down
     * @param object its physical id, empty when there is none
     * @param nested the id of the stack that it is, or null
     * @param created when it was made, in whole seconds, as text that sorts
     */
    record SeenResource(
            List<String> path,
            String type,
            String state,
            String reason,
            String object,
            @Nullable String nested,
            List<String> requiredBy,
            String created) {}

    /**
     * An event.
     *
     * @param path the resource's names from the stack down; those of the nested stack when it is the stack's own
     * @param ofStack whether it is a stack's own
     * @param object the physical id it names
     * @param time in whole seconds, as text that sorts
     */
    record SeenEvent(List<String> path, boolean ofStack, String state, String reason, String object, String time) {}
}
