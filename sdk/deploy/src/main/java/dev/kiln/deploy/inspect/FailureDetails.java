package dev.kiln.deploy.inspect;

import dev.kiln.deploy.StackFailure;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A resource that failed by itself, with what is known of the reason.
 *
 * @param failure the failure: stack, resource, state, reason and place in the template of the root stack
 * @param path the names of the resources from the root stack down to the one that failed
 * @param type its type, empty if it is not known any more
 * @param physicalId the id of the real thing, empty if there is none
 * @param run what the software printed, if the resource is a software deployment that has told; else null
 */
public record FailureDetails(
        StackFailure failure,
        List<String> path,
        String type,
        String physicalId,
        @Nullable SoftwareRun run) {

    /**
     * Copies the collections.
     *
     * @param failure the failure: stack, resource, state, reason and place in the template of the root stack
     * @param path the names of the resources from the root stack down to the one that failed
     * @param type its type, empty if it is not known any more
     * @param physicalId the id of the real thing, empty if there is none
     * @param run what the software printed, if the resource is a software deployment that has told; else null
     */
    public FailureDetails {
        path = List.copyOf(path);
    }
}
