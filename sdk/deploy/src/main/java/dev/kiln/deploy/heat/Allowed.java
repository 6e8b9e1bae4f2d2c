package dev.kiln.deploy.heat;

import dev.kiln.deploy.DeployException;
import dev.kiln.deploy.DeployException.Kind;
import dev.kiln.deploy.StackInfo;
import dev.kiln.deploy.StackRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a stack's state, or what it consists of, allows. Says what else can be done where something is not allowed. */
public final class Allowed {

    private Allowed() {}

    /**
     * Refuses what cannot be done while something else goes on.
     *
     * @param stack the stack
     * @throws DeployException of kind IN_PROGRESS if an action is going on
     */
    public static void atRest(StackInfo stack) {
        if (stack.status().isInProgress()) {
            throw new DeployException(
                    Kind.IN_PROGRESS,
                    "Stack " + stack.name() + " has an action in progress: " + stack.status()
                            + ". Wait until it has ended (`kiln stack show " + stack.name()
                            + "`), or stop a create or an update with `kiln stack cancel " + stack.name()
                            + " --no-rollback`.");
        }
    }

    /**
     * Refuses to cancel what does not go on.
     *
     * @param stack the stack
     * @param rollback whether to go back to the state before, which only an update can
     * @throws DeployException of kind NOT_ALLOWED if there is nothing that can be cancelled so
     */
    public static void cancel(StackInfo stack, boolean rollback) {
        String status = stack.status().toString();
        if (status.equals("UPDATE_IN_PROGRESS") || (!rollback && status.equals("CREATE_IN_PROGRESS"))) {
            return;
        }
        String instead = status.equals("CREATE_IN_PROGRESS")
                ? " with a rollback. Cancel it without one (--no-rollback), or delete the stack: `kiln destroy "
                        + stack.name() + "`."
                : ".";
        throw new DeployException(
                Kind.NOT_ALLOWED,
                "Stack " + stack.name() + " is in " + status + ", and only "
                        + (rollback ? "an update that is going on" : "a create or an update that is going on")
                        + " can be cancelled" + instead);
    }

    /**
     * Says that a stack has no such resource.
     *
     * @param stack the stack
     * @param resource the name that was asked for
     * @param cause what the cloud said
     * @return what to throw
     */
    public static DeployException noResource(StackInfo stack, String resource, DeployException cause) {
        return new DeployException(
                Kind.NOT_FOUND,
                "Stack " + stack.name() + " has no resource " + resource + ". `kiln stack resources " + stack.name()
                        + "` shows those it has; one of a nested stack is named with that stack's id.",
                null,
                cause);
    }

    /**
     * Says that a stack has no such snapshot.
     *
     * @param stack the stack
     * @param id the id that was asked for
     * @param cause what the cloud said
     * @return what to throw
     */
    public static DeployException noSnapshot(StackInfo stack, String id, DeployException cause) {
        return new DeployException(
                Kind.NOT_FOUND,
                "Stack " + stack.name() + " has no snapshot " + id + ". `kiln stack snapshot list " + stack.name()
                        + "` shows those it has; a snapshot belongs to the stack that it was taken of.",
                null,
                cause);
    }

    /**
     * Says that a resource does not wait at a hook.
     *
     * @param stack the stack
     * @param refusal what the cloud said
     * @return what to throw
     */
    public static DeployException noHook(StackInfo stack, DeployException refusal) {
        return new DeployException(
                Kind.REFUSED,
                refusal.getMessage() + " `kiln stack hook poll " + stack.name()
                        + "` shows what waits, and at which hook.",
                null,
                refusal);
    }

    /**
     * Refuses to adopt data that are none.
     *
     * @param request what goes before the data
     * @param data what is said to come of an export
     * @throws DeployException of kind REFUSED if neither has a template
     */
    public static void adopt(StackRequest request, Map<String, ? extends @Nullable Object> data) {
        if (request.template().isEmpty() && data.get("template") == null) {
            throw new DeployException(
                    Kind.REFUSED,
                    "The data for stack " + request.name()
                            + " have no template. Give what `kiln stack abandon` or `kiln stack export` printed.");
        }
    }
}
