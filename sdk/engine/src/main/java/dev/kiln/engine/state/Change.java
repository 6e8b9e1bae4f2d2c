package dev.kiln.engine.state;

import java.time.Instant;

/** One thing to write down. Putting replaces what has the same id; removing what is not there does nothing. */
public sealed interface Change {

    /**
     * A stack is new or has changed.
     *
     * @param stack its state from now on
     */
    record PutStack(StackRecord stack) implements Change {}

    /**
     * A stack is gone, with its templates, resources and snapshots. Its events stay.
     *
     * @param stackId the stack
     */
    record RemoveStack(String stackId) implements Change {}

    /**
     * A template is new.
     *
     * @param template the template
     */
    record PutTemplate(TemplateRecord template) implements Change {}

    /**
     * A template is not needed any more.
     *
     * @param templateId the template
     */
    record RemoveTemplate(String templateId) implements Change {}

    /**
     * A resource is new or has changed.
     *
     * @param resource its state from now on
     */
    record PutResource(ResourceRecord resource) implements Change {}

    /**
     * A resource belongs to another template than before, and nothing else about it has changed.
     *
     * @param stackId the stack that it is in
     * @param resourceId the row
     * @param templateId the template
     * @param updatedAt when that was found
     */
    record KeepResource(String stackId, long resourceId, String templateId, Instant updatedAt) implements Change {}

    /**
     * A resource's row is gone.
     *
     * @param resourceId the row
     */
    record RemoveResource(long resourceId) implements Change {}

    /**
     * Something happened.
     *
     * @param event what
     */
    record AddEvent(EventRecord event) implements Change {}

    /**
     * A snapshot is new or has changed.
     *
     * @param snapshot its state from now on
     */
    record PutSnapshot(SnapshotRecord snapshot) implements Change {}

    /**
     * A snapshot is gone.
     *
     * @param snapshotId the snapshot
     */
    record RemoveSnapshot(String snapshotId) implements Change {}

    /**
     * An object of the cloud is new or has changed.
     *
     * @param object its state from now on
     */
    record PutCloud(CloudRecord object) implements Change {}

    /**
     * An object of the cloud is gone.
     *
     * @param kind its kind
     * @param id its id
     */
    record RemoveCloud(String kind, String id) implements Change {}
}
