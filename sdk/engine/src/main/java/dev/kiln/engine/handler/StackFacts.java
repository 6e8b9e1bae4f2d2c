package dev.kiln.engine.handler;

import java.time.Duration;

/**
 * What a handler may know of the stack that its resource is in.
 *
 * @param id the stack's UUID
 * @param name its name
 * @param projectId the project that it is in
 * @param timeout how long an action may take
 */
public record StackFacts(String id, String name, String projectId, Duration timeout) {

    /**
     * The name by which other services know the stack.
     *
     * @return for example {@code arn:openstack:heat::PROJECT:stacks/NAME/ID}
     */
    public String arn() {
        return Arn.ofStack(projectId, name, id);
    }
}
