package dev.kiln.deploy.action;

/**
 * A resource that waits at a hook.
 *
 * @param stackName the stack that holds it, which may be a nested one
 * @param stackId that stack's id
 * @param resource its name
 * @param hook the hook, for example {@code pre-create}
 * @param since when it began to wait, as Heat says it
 */
public record WaitingHook(String stackName, String stackId, String resource, String hook, String since) {}
