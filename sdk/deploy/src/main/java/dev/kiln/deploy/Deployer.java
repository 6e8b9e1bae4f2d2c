package dev.kiln.deploy;

/**
 * Brings stacks to the state that a request describes, and takes them away. Blocks until the action has ended. Safe for threads.
 *
 * <pre>{@code
 * CloudConfig cloud = CloudConfigLoader.fromSystem().load("demo");
 * Deployer deployer = new HeatDeployer(new HeatApi(OpenStack.connect(cloud)));
 * DeployResult result = deployer.deploy(
 *     StackRequest.of("Stack_demo", template).withParameter("NetID", "provider"), DeployListener.NONE);
 * result.outputs().forEach(o -> System.out.println(o.key() + " = " + o.value()));
 * }</pre>
 */
public interface Deployer {

    /**
     * Creates the stack, or updates it if there is one of that name. Nothing is deleted that the template does not remove.
     *
     * @param request what to deploy
     * @param listener told of each event as it comes, in the calling thread
     * @return the stack in its final state, which is {@code *_COMPLETE} of a create or an update
     * @throws StackFailedException if the action ran and failed, or was rolled back
     * @throws DeployException if the request was refused, the stack's state forbids it or the cloud cannot be reached
     */
    DeployResult deploy(StackRequest request, DeployListener listener);

    /**
     * Deletes the stack with all that belongs to it.
     *
     * @param stack its name or id
     * @param listener told of each event as it comes, in the calling thread
     * @return the stack in its last state
     * @throws StackFailedException if a resource could not be deleted
     * @throws DeployException if there is no such stack, deletion is refused or the cloud cannot be reached
     */
    DeployResult destroy(String stack, DeployListener listener);
}
