package dev.kiln.deploy.action;

import dev.kiln.deploy.StackRequest;
import java.util.List;

/**
 * What requests would do, as the cloud says it. Nothing is changed. Safe for threads.
 *
 * <pre>{@code
 * actions.previews().ofUpdate("web", StackUpdate.put(request)).changes().forEach(
 *     change -> System.out.println(change.kind() + " " + change.resource()));
 * }</pre>
 */
public interface StackPreviews {

    /**
     * What a create would make.
     *
     * <pre>{@code
     * actions.previews().ofCreate(request).forEach(planned -> System.out.println(planned.path() + " " + planned.type()));
     * }</pre>
     *
     * @param request what the stack would be
     * @return the resources of all levels, in the order of their paths
     * @throws dev.kiln.deploy.DeployException if the request is refused
     */
    List<PlannedResource> ofCreate(StackRequest request);

    /**
     * What an update would do. Heat is mistaken in one case of six (SEMANTICS section 17.11); the local engine carries the update out on a
     * copy and knows.
     *
     * <pre>{@code
     * UpdatePreview preview = actions.previews().ofUpdate("web", StackUpdate.patch(bigger));
     * }</pre>
     *
     * @param stack its name or id
     * @param update what would change
     * @return what would become of each resource
     * @throws dev.kiln.deploy.DeployException if there is no such stack or the request is refused
     */
    UpdatePreview ofUpdate(String stack, StackUpdate update);
}
