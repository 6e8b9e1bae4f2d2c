package dev.kiln.deploy;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A resource of a stack as it exists in the cloud.
 *
 * @param name its name in the template
 * @param type its type, for example {@code OS::Nova::Server}
 * @param physicalId the id of the real thing, empty if there is none (yet)
 * @param status its status
 * @param reason Heat's reason for the status
 * @param updated when it changed last, as Heat says it
 * @param requiredBy names of the resources that need it
 * @param stackName the stack that holds it, which may be a nested one
 * @param stackId that stack's id
 * @param parent the resource that nests that stack, or null in the root stack
 * @param nestedStackName the name of the stack that this resource is, or null if it is none
 * @param nestedStackId that stack's id, or null
 */
public record StackResource(
        String name,
        String type,
        String physicalId,
        StackStatus status,
        String reason,
        String updated,
        List<String> requiredBy,
        String stackName,
        String stackId,
        @Nullable String parent,
        @Nullable String nestedStackName,
        @Nullable String nestedStackId) {

    /**
     * Copies the list.
     *
     * @param name its name in the template
     * @param type its type, for example {@code OS::Nova::Server}
     * @param physicalId the id of the real thing, empty if there is none (yet)
     * @param status its status
     * @param reason Heat's reason for the status
     * @param updated when it changed last, as Heat says it
     * @param requiredBy names of the resources that need it
     * @param stackName the stack that holds it, which may be a nested one
     * @param stackId that stack's id
     * @param parent the resource that nests that stack, or null in the root stack
     * @param nestedStackName the name of the stack that this resource is, or null if it is none
     * @param nestedStackId that stack's id, or null
     */
    public StackResource {
        requiredBy = List.copyOf(requiredBy);
    }
}
