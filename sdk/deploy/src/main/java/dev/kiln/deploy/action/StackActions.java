package dev.kiln.deploy.action;

import dev.kiln.deploy.StackRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Everything that can be done to stacks that exist. Methods that give a {@link RunningAction} return as soon as the cloud has accepted;
 * the rest is done when they return. Stacks are named by name or id. Safe for threads.
 *
 * <pre>{@code
 * StackActions actions = new HeatActions(new HeatApi(OpenStack.connect(cloud)));
 * actions.suspend("web").await(DeployListener.NONE);
 * DeployResult awake = actions.resume("web").await(DeployListener.NONE);
 * System.out.println(awake.stack().status()); // RESUME_COMPLETE
 * }</pre>
 *
 * <p>Every method throws a {@link dev.kiln.deploy.DeployException} when there is no such stack, its state forbids the action, the request
 * is refused or the cloud cannot be reached.
 */
public interface StackActions {

    /**
     * Changes a stack: Heat's PUT, or PATCH, as the update says.
     *
     * <pre>{@code
     * StackRequest bigger = StackRequest.of("web", "").withParameter("flavor", "m1.large");
     * actions.update("web", StackUpdate.patch(bigger)).await(listener); // the template and all else stay
     * }</pre>
     *
     * @param stack its name or id
     * @param update what it shall be, or what shall be different
     * @return the update, which ends in {@code UPDATE_COMPLETE}
     */
    RunningAction update(String stack, StackUpdate update);

    /**
     * Stops an update.
     *
     * <pre>{@code
     * actions.cancel("web", true).await(listener); // back to what was before the update
     * }</pre>
     *
     * @param stack its name or id
     * @param rollback whether to go back to the state before it, which only an update can; without, a create can be stopped too, and all
     *     stays as it is
     * @return the cancellation, which ends in {@code ROLLBACK_COMPLETE} with rollback and in {@code *_FAILED} without
     */
    RunningAction cancel(String stack, boolean rollback);

    /**
     * Suspends all resources of a stack that can be suspended.
     *
     * <pre>{@code
     * actions.suspend("web").await(listener);
     * }</pre>
     *
     * @param stack its name or id
     * @return the suspension, which ends in {@code SUSPEND_COMPLETE}, at once if the stack is suspended
     */
    RunningAction suspend(String stack);

    /**
     * Wakes a suspended stack.
     *
     * <pre>{@code
     * actions.resume("web").await(listener);
     * }</pre>
     *
     * @param stack its name or id
     * @return the resumption, which ends in {@code RESUME_COMPLETE}, at once if the stack was resumed last
     */
    RunningAction resume(String stack);

    /**
     * Compares a stack's resources with what is in the cloud. What is found broken is replaced by the next update.
     *
     * <pre>{@code
     * try {
     *   actions.check("web").await(listener);
     * } catch (StackFailedException broken) {
     *   broken.failures().forEach(f -> System.out.println(f.resource() + ": " + f.reason()));
     * }
     * }</pre>
     *
     * @param stack its name or id
     * @return the check, which ends in {@code CHECK_COMPLETE}, or in {@code CHECK_FAILED} where something is broken
     */
    RunningAction check(String stack);

    /**
     * A stack as data that {@link #adopt} makes a stack of. Nothing is changed. The data hold the values of hidden parameters.
     *
     * <pre>{@code
     * Map<String, Object> data = actions.export("web");
     * }</pre>
     *
     * @param stack its name or id
     * @return names, template, environment, files and resources
     */
    Map<String, @Nullable Object> export(String stack);

    /**
     * Forgets a stack and leaves what it made. Keep the data: nothing else tells of it. They hold the values of hidden parameters.
     *
     * <pre>{@code
     * Map<String, Object> data = actions.abandon("web");
     * actions.adopt(StackRequest.of("web", ""), data).await(listener);
     * }</pre>
     *
     * @param stack its name or id
     * @return what {@link #export} gives
     */
    Map<String, @Nullable Object> abandon(String stack);

    /**
     * Makes a stack of things that exist.
     *
     * <pre>{@code
     * actions.adopt(StackRequest.of("web", ""), data).await(listener);
     * }</pre>
     *
     * @param request the new stack's name and what goes before the data; an empty template is that of the data
     * @param data what {@link #abandon} or {@link #export} gave
     * @return the adoption, which ends in {@code ADOPT_COMPLETE}
     */
    RunningAction adopt(StackRequest request, Map<String, ? extends @Nullable Object> data);

    /**
     * What requests would do.
     *
     * <pre>{@code
     * actions.previews().ofCreate(request).forEach(planned -> System.out.println(planned.path() + " " + planned.type()));
     * }</pre>
     *
     * @return previews, which change nothing
     */
    StackPreviews previews();

    /**
     * What can be done to single resources.
     *
     * <pre>{@code
     * actions.resources().markUnhealthy("web", "server", "does not answer");
     * }</pre>
     *
     * @return signals, hooks and marks of health
     */
    ResourceActions resources();

    /**
     * The snapshots of stacks.
     *
     * <pre>{@code
     * actions.snapshots().list("web").forEach(snapshot -> System.out.println(snapshot.id()));
     * }</pre>
     *
     * @return what takes, lists, restores and deletes them
     */
    StackSnapshots snapshots();
}
