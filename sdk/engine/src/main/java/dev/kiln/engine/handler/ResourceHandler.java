package dev.kiln.engine.handler;

import dev.kiln.engine.cloud.Cloud;
import dev.kiln.hot.ResourceDef;
import dev.kiln.hot.eval.AttributePath;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What a resource type does. Handlers have no state, never block and are called by one thread at a time for one engine. Every method
 * has the behaviour of a type that needs nothing there, so that a handler says only what its type does.
 *
 * <p>An action returns {@link Progress} and throws {@link ResourceException} to fail. To act on its object it goes to
 * {@link ResourceContext#cloud()}.
 */
public interface ResourceHandler {

    /**
     * Makes the object and sets {@link ResourceContext#physicalId(String)}.
     *
     * @param resource the resource
     * @return progress
     */
    Progress create(ResourceContext resource);

    /**
     * Changes the object in place. Called for every change that is no replacement, also where no property differs.
     *
     * @param resource the resource, with the properties in force
     * @param change what differs
     * @return progress
     * @throws ReplacementRequired when the change cannot be made in place; the default for any property
     */
    default Progress update(ResourceContext resource, ResourceChange change) {
        if (!change.changed().isEmpty()) {
            throw new ReplacementRequired();
        }
        return Progress.DONE;
    }

    /**
     * Removes the object. An object that is gone already is no failure.
     *
     * @param resource the resource; its physical id may be null
     * @return progress
     */
    Progress delete(ResourceContext resource);

    /**
     * Removes the object and keeps a copy, for the deletion policy Snapshot.
     *
     * @param resource the resource
     * @param worth whether there is something worth keeping: false after a create or update that failed
     * @return progress
     */
    default Progress snapshotDelete(ResourceContext resource, boolean worth) {
        return delete(resource);
    }

    /**
     * Whether the type takes the deletion policy Snapshot.
     *
     * @return false unless it does
     */
    default boolean takesSnapshotPolicy() {
        return false;
    }

    /**
     * Suspends the object.
     *
     * @param resource the resource
     * @return progress
     */
    default Progress suspend(ResourceContext resource) {
        return Progress.DONE;
    }

    /**
     * Resumes the object.
     *
     * @param resource the resource
     * @return progress
     */
    default Progress resume(ResourceContext resource) {
        return Progress.DONE;
    }

    /**
     * Whether the type can compare a resource with its object.
     *
     * @param resource the resource
     * @return false unless it can
     */
    default boolean supportsCheck(ResourceContext resource) {
        return false;
    }

    /**
     * Compares the resource with its object. Called only where that is supported.
     *
     * @param resource the resource
     * @return progress
     * @throws ResourceException when they do not agree
     */
    default Progress check(ResourceContext resource) {
        return Progress.DONE;
    }

    /**
     * Copies the object for a snapshot of the stack. What {@link #restored} needs goes to {@link ResourceContext#data}.
     *
     * @param resource the resource
     * @return progress
     */
    default Progress snapshot(ResourceContext resource) {
        return Progress.DONE;
    }

    /**
     * Removes what {@link #snapshot} made.
     *
     * @param resource the resource
     * @param kept the resource's data at the time of the snapshot
     * @return progress
     */
    default Progress deleteSnapshot(ResourceContext resource, Map<String, @Nullable Object> kept) {
        return Progress.DONE;
    }

    /**
     * The definition that brings a resource back to a snapshot.
     *
     * @param definition the definition at the time of the snapshot
     * @param kept the resource's data at that time
     * @return the definition to restore; the same unless the type says otherwise
     */
    default ResourceDef restored(ResourceDef definition, Map<String, @Nullable Object> kept) {
        return definition;
    }

    /**
     * Takes over an object that exists. Its id is set already.
     *
     * @param resource the resource
     * @return progress
     */
    default Progress adopt(ResourceContext resource) {
        return Progress.DONE;
    }

    /**
     * Whether an object exists in the cloud, for {@code external_id}.
     *
     * @param cloud the cloud
     * @param id the object's id
     * @return true unless the type can tell that there is none
     */
    default boolean exists(Cloud cloud, String id) {
        return true;
    }

    /**
     * Compares the resource with its object before an update with {@code converge}: properties as they are in the cloud.
     *
     * @param resource the resource
     * @return the properties that the cloud has otherwise, or empty when the object is gone
     */
    default Optional<Map<String, @Nullable Object>> reality(ResourceContext resource) {
        return Optional.of(Map.of());
    }

    /**
     * How the engine finds out whether the resource needs an update.
     *
     * @param resource the resource
     * @return compare, unless the type says otherwise
     */
    default UpdateNeed updateNeed(ResourceContext resource) {
        return UpdateNeed.COMPARE;
    }

    /**
     * Whether a resource whose last action failed is replaced by the next update.
     *
     * @param resource the resource
     * @return true unless the object can still be used
     */
    default boolean needsReplaceFailed(ResourceContext resource) {
        return true;
    }

    /**
     * Whether the new properties alone demand a replacement, before anything is compared.
     *
     * @param resource the resource
     * @param after the new property values
     * @return false unless the type says otherwise
     */
    default boolean needsReplace(ResourceContext resource, Map<String, @Nullable Object> after) {
        return false;
    }

    /**
     * Whether a change demands a replacement although its properties can be updated.
     *
     * @param resource the resource
     * @param change what differs
     * @return false unless the type says otherwise
     */
    default boolean needsReplaceWith(ResourceContext resource, ResourceChange change) {
        return false;
    }

    /**
     * Makes room for a replacement, for example frees a fixed address.
     *
     * @param resource the resource that is about to be replaced
     */
    default void prepareForReplace(ResourceContext resource) {}

    /**
     * Takes back what {@link #prepareForReplace} gave up, when a rollback returns to the old object.
     *
     * @param resource the resource that was replaced
     */
    default void restoreAfterReplace(ResourceContext resource) {}

    /**
     * An action in progress is given up: a timeout, or the stack is deleted.
     *
     * @param resource the resource
     */
    default void cancel(ResourceContext resource) {}

    /**
     * A newer update waits for the action in progress. It may be cut short.
     *
     * @param resource the resource
     */
    default void preempt(ResourceContext resource) {}

    /**
     * What {@code get_resource} gives.
     *
     * @param resource the resource, which has been begun
     * @return the physical id, or the name while there is none, unless the type says otherwise
     */
    default @Nullable Object referenceId(ResourceContext resource) {
        String id = resource.physicalId();
        return id == null ? resource.name() : id;
    }

    /**
     * Whether the type has an attribute beyond those of its schema.
     *
     * @param resource the resource
     * @param attribute the attribute's name
     * @return false unless the type looks attributes up by itself
     */
    default boolean hasAttribute(ResourceContext resource, String attribute) {
        return false;
    }

    /**
     * The value of an attribute with what the path selects in it. Types that read the path themselves, such as groups, override this;
     * others override {@link #attribute(ResourceContext, String)}.
     *
     * @param resource the resource
     * @param attribute the attribute's name
     * @param path keys and indices
     * @return the value, or null when there is none
     */
    default @Nullable Object attribute(ResourceContext resource, String attribute, List<?> path) {
        return AttributePath.select(attribute(resource, attribute), path);
    }

    /**
     * The value of an attribute.
     *
     * @param resource the resource
     * @param attribute the attribute's name
     * @return the value, or null when there is none
     */
    default @Nullable Object attribute(ResourceContext resource, String attribute) {
        return null;
    }

    /**
     * Takes a signal.
     *
     * @param resource the resource
     * @param details what came with it: a map, text or null
     * @return what the event says
     */
    default Signalled signal(ResourceContext resource, @Nullable Object details) {
        return Signalled.NOT_SUPPORTED;
    }

    /**
     * Whether signals are taken even while the resource is suspended or deleted.
     *
     * @return false unless the type waits for signals in these actions
     */
    default boolean takesSignalsAlways() {
        return false;
    }

    /**
     * Adds the requirements that nobody wrote, such as a port's on the subnets of its network. Source: SEMANTICS section 8.
     *
     * @param resource the resource in question
     * @param all all resources of the stack's template, that one included
     * @param requires takes the names of those that must be complete first
     */
    default void requirements(PlannedResource resource, Collection<PlannedResource> all, Consumer<String> requires) {}

    /**
     * The longest name that the object can have.
     *
     * @return the number of characters
     */
    default int physicalNameLimit() {
        return 255;
    }

    /**
     * What Heat calls the kind of resource in texts such as {@code Server "web" [ID] Stack "demo" [ID]}.
     *
     * @param type the resource's type
     * @return the last part of the type's name unless the type says otherwise
     */
    default String describedAs(String type) {
        return type.substring(type.lastIndexOf(':') + 1);
    }

    /**
     * The attributes that {@code get_attr} with only the resource's name gives beyond those of the schema.
     *
     * @param resource the resource
     * @return their names
     */
    default Set<String> moreAttributes(ResourceContext resource) {
        return Set.of();
    }
}
