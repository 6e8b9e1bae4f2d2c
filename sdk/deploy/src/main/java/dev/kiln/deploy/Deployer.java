package dev.kiln.deploy;

import java.util.concurrent.CompletableFuture;

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
     * <pre>{@code
     * DeployResult result = deployer.deploy(StackRequest.of("web", template), DeployListener.NONE);
     * System.out.println(result.action() + " " + result.stack().status()); // CREATE CREATE_COMPLETE
     * }</pre>
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
     * <pre>{@code
     * deployer.destroy("web", DeployListener.NONE);
     * }</pre>
     *
     * @param stack its name or id
     * @param listener told of each event as it comes, in the calling thread
     * @return the stack in its last state
     * @throws StackFailedException if a resource could not be deleted
     * @throws DeployException if there is no such stack, deletion is refused or the cloud cannot be reached
     */
    DeployResult destroy(String stack, DeployListener listener);

    /**
     * As {@link #deploy}, in a thread of its own. Cancelling the future ends the watching, not what the cloud does.
     *
     * <pre>{@code
     * CompletableFuture<DeployResult> web = deployer.deployInBackground(webRequest, DeployListener.NONE);
     * CompletableFuture<DeployResult> db = deployer.deployInBackground(dbRequest, DeployListener.NONE);
     * CompletableFuture.allOf(web, db).join();
     * }</pre>
     *
     * @param request what to deploy
     * @param listener told of each event as it comes, in that thread
     * @return what {@link #deploy} gives or throws
     */
    default CompletableFuture<DeployResult> deployInBackground(StackRequest request, DeployListener listener) {
        return Background.start(() -> deploy(request, listener));
    }

    /**
     * As {@link #destroy}, in a thread of its own. Cancelling the future ends the watching, not the deletion.
     *
     * <pre>{@code
     * deployer.destroyInBackground("web", DeployListener.NONE).thenRun(() -> System.out.println("gone"));
     * }</pre>
     *
     * @param stack its name or id
     * @param listener told of each event as it comes, in that thread
     * @return what {@link #destroy} gives or throws
     */
    default CompletableFuture<DeployResult> destroyInBackground(String stack, DeployListener listener) {
        return Background.start(() -> destroy(stack, listener));
    }
}
