package dev.kiln.deploy.inspect;

import dev.kiln.deploy.StackEvent;
import dev.kiln.deploy.StackInfo;
import dev.kiln.deploy.StackOutput;
import dev.kiln.deploy.StackResource;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Looks at stacks. A stack is named by its name or its id; a deleted one only by its id. Every method throws {@link
 * dev.kiln.deploy.DeployException} if there is no such thing, the cloud refuses or it cannot be reached. Safe for threads.
 *
 * <pre>{@code
 * CloudConfig cloud = CloudConfigLoader.fromSystem().load("demo");
 * StackInspection stacks = new HeatInspection(OpenStack.connect(cloud));
 * for (StackInfo stack : stacks.stacks(StackFilter.ALL.withStatuses(List.of("FAILED")))) {
 *     stacks.failures(stack.id()).forEach(f -> System.out.println(f.path() + ": " + f.failure().reason()));
 * }
 * }</pre>
 */
public interface StackInspection {

    /**
     * The project's stacks.
     *
     * @param filter which of them
     * @return all of them, from all pages, without parameters and outputs
     */
    List<StackInfo> stacks(StackFilter filter);

    /**
     * One stack with its parameters and outputs.
     *
     * @param stack its name or id
     * @return the stack
     */
    StackInfo stack(String stack);

    /**
     * What a stack consists of.
     *
     * @param stack its name or id
     * @param filter which resources
     * @return the resources
     */
    List<StackResource> resources(String stack, ResourceFilter filter);

    /**
     * One resource with its attributes.
     *
     * @param stack the stack's name or id
     * @param resource the resource's name
     * @param attributes attributes to tell beside those that the type has, for types that accept any; may be empty
     * @return the resource
     */
    ResourceDetails resource(String stack, String resource, List<String> attributes);

    /**
     * The metadata of a resource.
     *
     * @param stack the stack's name or id
     * @param resource the resource's name
     * @return the metadata as plain Java
     */
    Map<String, @Nullable Object> metadata(String stack, String resource);

    /**
     * What happened to a stack.
     *
     * @param stack its name or id
     * @param filter which events, in which order
     * @return the events, from all pages, each once
     */
    List<StackEvent> events(String stack, EventFilter filter);

    /**
     * One event with all that can be told of it.
     *
     * @param stack the name or id of the stack in which it happened, which may be a nested one
     * @param resource the name of the resource that it happened to
     * @param event the event's id
     * @return the event
     */
    EventDetails event(String stack, String resource, String event);

    /**
     * Tells what happened to a stack and what happens from now on, until the stack is at rest. Each event comes once, in order of time as
     * far as the order in which Heat shows them allows. Short outages are waited for.
     *
     * @param stack its name or id
     * @param filter which events; order and limit do not count
     * @param listener gets the events in the calling thread
     * @return the stack at rest
     */
    StackInfo follow(String stack, EventFilter filter, Consumer<StackEvent> listener);

    /**
     * The resources that made a stack fail: those that failed by themselves, in nested stacks too, not those that merely hold them. Of a
     * stack that was rolled back those that made it roll back, as far as its events tell.
     *
     * @param stack its name or id
     * @return the failures, the earliest first as far as that is known; empty if nothing has failed
     */
    List<FailureDetails> failures(String stack);

    /**
     * One output with its value.
     *
     * @param stack the stack's name or id
     * @param key the output's name
     * @return the output
     */
    StackOutput output(String stack, String key);

    /**
     * The template that a stack was made from.
     *
     * @param stack its name or id
     * @return the template as plain Java
     */
    Map<String, @Nullable Object> template(String stack);

    /**
     * The environment that a stack was made with.
     *
     * @param stack its name or id
     * @return its sections as plain Java; hidden parameters are asterisks
     */
    Map<String, @Nullable Object> environment(String stack);

    /**
     * The files that a stack's template and environment refer to.
     *
     * @param stack its name or id
     * @return their texts by name
     */
    Map<String, String> files(String stack);
}
