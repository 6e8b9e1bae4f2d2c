package dev.kiln.deploy.action;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Snapshots of stacks. Safe for threads.
 *
 * <pre>{@code
 * StackSnapshots snapshots = actions.snapshots();
 * BegunSnapshot begun = snapshots.create("web", "before the move");
 * begun.action().await(DeployListener.NONE);
 * snapshots.restore("web", begun.id()).await(DeployListener.NONE);
 * }</pre>
 */
public interface StackSnapshots {

    /**
     * Takes a snapshot of all resources that can be kept.
     *
     * <pre>{@code
     * String id = snapshots.create("web", null).id();
     * }</pre>
     *
     * @param stack its name or id
     * @param name the snapshot's name, or null for none
     * @return the snapshot's id, and the action, which ends in {@code SNAPSHOT_COMPLETE}
     */
    BegunSnapshot create(String stack, @Nullable String name);

    /**
     * The snapshots of a stack.
     *
     * <pre>{@code
     * snapshots.list("web").forEach(snapshot -> System.out.println(snapshot.id() + " " + snapshot.status()));
     * }</pre>
     *
     * @param stack its name or id
     * @return the snapshots, the oldest first
     */
    List<Snapshot> list(String stack);

    /**
     * A snapshot.
     *
     * <pre>{@code
     * Object template = snapshots.show("web", id).data().get("template");
     * }</pre>
     *
     * @param stack its name or id
     * @param id the snapshot's id
     * @return the snapshot
     * @throws dev.kiln.deploy.DeployException if the stack has no such snapshot
     */
    Snapshot show(String stack, String id);

    /**
     * Brings a stack back to what it was.
     *
     * <pre>{@code
     * snapshots.restore("web", id).await(listener);
     * }</pre>
     *
     * @param stack its name or id
     * @param id the id of one of its own snapshots
     * @return the restoration, which ends in {@code RESTORE_COMPLETE}
     */
    RunningAction restore(String stack, String id);

    /**
     * Deletes a snapshot.
     *
     * <pre>{@code
     * snapshots.delete("web", id);
     * }</pre>
     *
     * @param stack its name or id
     * @param id the snapshot's id
     */
    void delete(String stack, String id);
}
