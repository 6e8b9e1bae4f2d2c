package dev.kiln.deploy.action;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What can be done to single resources. The stack is named by name or id, a nested one by id. Safe for threads.
 *
 * <pre>{@code
 * ResourceActions resources = actions.resources();
 * for (WaitingHook hook : resources.hooks("web", 5)) {
 *   resources.clearHook(hook.stackId(), hook.resource(), hook.hook());
 * }
 * }</pre>
 */
public interface ResourceActions {

    /**
     * Signals a resource: a wait condition's handle, a software deployment, a scaling policy.
     *
     * <pre>{@code
     * resources.signal("web", "handle", Map.of("status", "SUCCESS", "data", "done"));
     * }</pre>
     *
     * @param stack the stack that it is in
     * @param resource its name
     * @param details plain Java that comes with the signal, or null for nothing
     */
    void signal(String stack, String resource, @Nullable Object details);

    /**
     * Marks a resource as broken, so that the next update replaces it.
     *
     * <pre>{@code
     * resources.markUnhealthy("web", "server", "does not answer");
     * }</pre>
     *
     * @param stack the stack that it is in
     * @param resource its name, or the id of the real thing
     * @param reason why, or null
     */
    void markUnhealthy(String stack, String resource, @Nullable String reason);

    /**
     * Takes the mark away again.
     *
     * <pre>{@code
     * resources.markHealthy("web", "server", "answers again");
     * }</pre>
     *
     * @param stack the stack that it is in
     * @param resource its name, or the id of the real thing
     * @param reason why, or null
     */
    void markHealthy(String stack, String resource, @Nullable String reason);

    /**
     * The resources that wait at a hook until somebody clears it.
     *
     * <pre>{@code
     * resources.hooks("web", 5).forEach(hook -> System.out.println(hook.resource() + " waits at " + hook.hook()));
     * }</pre>
     *
     * @param stack the stack
     * @param nested how many levels of nested stacks to include; 0 for none
     * @return those that wait, the longest waiting first
     */
    List<WaitingHook> hooks(String stack, int nested);

    /**
     * Lets a resource go on that waits at a hook.
     *
     * <pre>{@code
     * resources.clearHook("web", "server", "pre-update");
     * }</pre>
     *
     * @param stack the stack that it is in
     * @param resource its name
     * @param hook {@code pre-create}, {@code pre-update}, {@code pre-delete}, {@code post-create}, {@code post-update} or
     *     {@code post-delete}
     */
    void clearHook(String stack, String resource, String hook);

    /**
     * Fires an alarm by hand, so that whatever its actions lead to is signalled. Only the local engine can: in a real cloud alarms belong
     * to another service.
     *
     * <pre>{@code
     * local.actions().resources().fireAlarm("web", "cpu_high", "alarm");
     * }</pre>
     *
     * @param stack the stack that it is in
     * @param resource its name, or the id of the real thing
     * @param state its new state: {@code alarm}, {@code ok} or {@code insufficient data}
     * @return the actions that lead to no resource of a local stack, which are not called
     * @throws dev.kiln.deploy.DeployException of kind NOT_ALLOWED for a real cloud
     */
    List<String> fireAlarm(String stack, String resource, String state);
}
