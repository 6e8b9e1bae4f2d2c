package dev.kiln.engine.state;

import java.util.List;
import java.util.Optional;

/**
 * Keeps the engine's state. The engine writes from one thread at a time and reads everything about a stack when it first needs it,
 * so that a store need not be fast at reading. {@code StackStoreContract} in the tests says what every store must do.
 */
public interface StackStore extends AutoCloseable {

    /**
     * Writes the changes of one transition. When this returns they outlive a crash, as far as this store promises to.
     *
     * @param changes the changes; all are kept, or none
     * @throws StoreException when they could not be kept
     */
    void commit(Changes changes);

    /**
     * How many changes the engine should collect before it writes them in one go.
     *
     * @return 1 unless a write is so dear that several transitions had better be written together
     */
    default int groupSize() {
        return 1;
    }

    /**
     * Whether this is a look at what another engine works on: nothing is written, and what is in progress goes on there.
     *
     * @return false unless {@link #commit} refuses everything
     */
    default boolean isReadOnly() {
        return false;
    }

    /**
     * All stacks, nested ones included.
     *
     * @return the stacks by creation, oldest first
     */
    List<StackRecord> stacks();

    /**
     * One template.
     *
     * @param templateId the template
     * @return the template, or empty when there is none
     */
    Optional<TemplateRecord> template(String templateId);

    /**
     * The rows of a stack's resources, not those of nested stacks.
     *
     * @param stackId the stack
     * @return the rows by number
     */
    List<ResourceRecord> resources(String stackId);

    /**
     * The events of a stack, not those of nested stacks. They outlive the stack.
     *
     * @param stackId the stack
     * @return the events, oldest first
     */
    List<EventRecord> events(String stackId);

    /**
     * The snapshots of a stack.
     *
     * @param stackId the stack
     * @return the snapshots, oldest first
     */
    List<SnapshotRecord> snapshots(String stackId);

    /**
     * All objects of the simulated cloud.
     *
     * @return the objects in the order in which they were first written
     */
    List<CloudRecord> cloud();

    /**
     * The highest number given to a resource row or an event so far.
     *
     * @return the number; 0 in a new store
     */
    long lastNumber();

    /** Lets go of what the store holds open. */
    @Override
    void close();
}
