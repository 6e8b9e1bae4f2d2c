package dev.kiln.engine.handler;

import dev.kiln.engine.cloud.Cloud;
import dev.kiln.engine.state.Action;
import dev.kiln.engine.state.Status;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * One resource, as its handler sees it. What a handler sets is written down together with the transition during which it sets it.
 * A context is valid for as long as the action that it was given to.
 */
public interface ResourceContext {

    /**
     * The resource's name in the template.
     *
     * @return the name
     */
    String name();

    /**
     * The resource's type: that of the engine where the environment maps the template's to another.
     *
     * @return for example {@code OS::Nova::Server}
     */
    String type();

    /**
     * The resource's UUID, not that of its object.
     *
     * @return the UUID
     */
    String uuid();

    /**
     * The last action, which is the one in progress when a handler acts.
     *
     * @return the action
     */
    Action action();

    /**
     * How far the last action has come.
     *
     * @return the status
     */
    Status status();

    /**
     * The object's id.
     *
     * @return the id, or null while there is no object
     */
    @Nullable
    String physicalId();

    /**
     * Sets the object's id.
     *
     * @param id the id, or null for no object
     */
    void physicalId(@Nullable String id);

    /**
     * A name for the object: {@code <stack>-<resource>-<12 characters>}, shortened to the type's limit.
     *
     * @return the name
     */
    String physicalName();

    /**
     * The property values: resolved, converted, with defaults. Every property of the type is a key.
     *
     * @return the values by property; during an update those in force before it
     */
    Map<String, @Nullable Object> properties();

    /**
     * The property values as the template gives them: resolved, but neither converted nor with defaults.
     *
     * @return the values in force; empty before the first action
     */
    Map<String, @Nullable Object> given();

    /**
     * The metadata.
     *
     * @return the metadata as last set by the template or by a signal
     */
    Map<String, @Nullable Object> metadata();

    /**
     * Sets the metadata.
     *
     * @param metadata all of it
     */
    void metadata(Map<String, ? extends @Nullable Object> metadata);

    /**
     * The update policy, resolved.
     *
     * @return the entries; empty when there is none
     */
    Map<String, @Nullable Object> updatePolicy();

    /**
     * The attributes of this resource that its stack's template reads, as far as they are written out.
     *
     * @return each as a list of the attribute's name and the path in it
     */
    Set<List<Object>> referencedAttributes();

    /**
     * What the handler keeps with the resource.
     *
     * @return the values by key
     */
    Map<String, @Nullable Object> data();

    /**
     * Keeps a value with the resource.
     *
     * @param key the key
     * @param value what JSON can hold; null removes
     */
    void data(String key, @Nullable Object value);

    /**
     * The objects of the simulated cloud.
     *
     * @return the cloud
     */
    Cloud cloud();

    /**
     * The stack that the resource is in.
     *
     * @return facts that do not change
     */
    StackFacts stack();

    /**
     * The stack that implements the resource, for types that are stacks themselves.
     *
     * @return operations on it
     */
    NestedStack nested();

    /**
     * A stack that belongs to the resource but stands beside its own, as {@code OS::Heat::Stack} has it.
     *
     * @return operations on it
     */
    NestedStack separate();

    /**
     * Other resources of the same stack and their nested stacks, by what refers to them.
     *
     * @return the look-up
     */
    Neighbours neighbours();

    /**
     * Where the engine takes signals.
     *
     * @return the beginning of all addresses for signals, without a slash at its end
     */
    String signals();

    /**
     * The time, which a test may set.
     *
     * @return now
     */
    Instant now();

    /**
     * Chance, which a test may seed. Not for secrets: see {@link #secretRandom()}.
     *
     * @return the generator
     */
    RandomGenerator random();

    /**
     * Chance that cannot be guessed, unless a test seeds it.
     *
     * @return the generator
     */
    RandomGenerator secretRandom();
}
