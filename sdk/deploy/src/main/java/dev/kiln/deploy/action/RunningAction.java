package dev.kiln.deploy.action;

import dev.kiln.deploy.Background;
import dev.kiln.deploy.DeployListener;
import dev.kiln.deploy.DeployResult;
import dev.kiln.deploy.StackInfo;
import java.util.concurrent.CompletableFuture;

/**
 * An action that a cloud has accepted and now carries out. Await it once, or close it; waiting to its end closes it too.
 *
 * <pre>{@code
 * try (RunningAction check = actions.check("web")) {
 *   System.out.println(check.stack().name() + " is being looked at");
 * } // a real cloud goes on by itself
 * }</pre>
 */
public interface RunningAction extends AutoCloseable {

    /**
     * What is being done.
     *
     * @return UPDATE, CANCEL, SUSPEND, RESUME, CHECK, SNAPSHOT, RESTORE or ADOPT
     */
    String action();

    /**
     * The stack to which it is done.
     *
     * @return the stack as it was when the action was asked for
     */
    StackInfo stack();

    /**
     * Waits for the end.
     *
     * @param listener told of each event as it comes, in the calling thread
     * @return the stack after the action, which has brought what was asked for
     * @throws dev.kiln.deploy.StackFailedException if the action failed
     * @throws dev.kiln.deploy.DeployException if the cloud cannot be reached any more; kind INTERRUPTED if the thread was interrupted,
     *     while the action goes on
     */
    DeployResult await(DeployListener listener);

    /**
     * Waits for the end in a thread of its own. Cancelling the future ends the waiting, not the action.
     *
     * <pre>{@code
     * actions.suspend("web").future(DeployListener.NONE).thenAccept(done -> System.out.println(done.stack().status()));
     * }</pre>
     *
     * @param listener told of each event as it comes, in that thread
     * @return what {@link #await} gives or throws
     */
    default CompletableFuture<DeployResult> future(DeployListener listener) {
        return Background.start(() -> await(listener));
    }

    /** Lets go of what waiting would need. A real cloud carries on; an engine in this process stops unless it has other work. */
    @Override
    void close();
}
