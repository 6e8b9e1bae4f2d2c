package dev.kiln.deploy.inspect;

import dev.kiln.deploy.Background;
import dev.kiln.deploy.StackEvent;
import dev.kiln.deploy.StackInfo;
import dev.kiln.deploy.StackOutput;
import dev.kiln.deploy.StackResource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
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
     * <pre>{@code
     * stacks.stacks(StackFilter.ALL).forEach(stack -> System.out.println(stack.name() + " " + stack.status()));
     * }</pre>
     *
     * @param filter which of them
     * @return all of them, from all pages, without parameters and outputs
     */
    List<StackInfo> stacks(StackFilter filter);

    /**
     * One stack with its parameters and outputs.
     *
     * <pre>{@code
     * stacks.stack("web").outputs().forEach(output -> System.out.println(output.key() + " = " + output.value()));
     * }</pre>
     *
     * @param stack its name or id
     * @return the stack
     */
    StackInfo stack(String stack);

    /**
     * What a stack consists of.
     *
     * <pre>{@code
     * stacks.resources("web", ResourceFilter.ALL)
     *     .forEach(resource -> System.out.println(resource.name() + " " + resource.status()));
     * }</pre>
     *
     * @param stack its name or id
     * @param filter which resources
     * @return the resources
     */
    List<StackResource> resources(String stack, ResourceFilter filter);

    /**
     * One resource with its attributes.
     *
     * <pre>{@code
     * Object addresses = stacks.resource("web", "server", List.of()).attributes().get("addresses");
     * }</pre>
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
     * <pre>{@code
     * Object role = stacks.metadata("web", "server").get("role");
     * }</pre>
     *
     * @param stack the stack's name or id
     * @param resource the resource's name
     * @return the metadata as plain Java
     */
    Map<String, @Nullable Object> metadata(String stack, String resource);

    /**
     * What happened to a stack.
     *
     * <pre>{@code
     * stacks.events("web", EventFilter.ALL)
     *     .forEach(event -> System.out.println(event.time() + " " + event.resource() + " " + event.status()));
     * }</pre>
     *
     * @param stack its name or id
     * @param filter which events, in which order
     * @return the events, from all pages, each once
     */
    List<StackEvent> events(String stack, EventFilter filter);

    /**
     * One event with all that can be told of it.
     *
     * <pre>{@code
     * for (StackEvent event : stacks.events("web", EventFilter.ALL)) {
     *   System.out.println(stacks.event(event.stackId(), event.resource(), event.id()).type());
     * }
     * }</pre>
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
     * <pre>{@code
     * StackInfo atRest = stacks.follow("web", EventFilter.ALL, event -> System.out.println(event.status()));
     * }</pre>
     *
     * @param stack its name or id
     * @param filter which events; order and limit do not count
     * @param listener gets the events in the calling thread
     * @return the stack at rest
     */
    StackInfo follow(String stack, EventFilter filter, Consumer<StackEvent> listener);

    /**
     * As {@link #follow}, in a thread of its own. Cancelling the future ends the following, and nothing else.
     *
     * <pre>{@code
     * CompletableFuture<StackInfo> end =
     *     stacks.followInBackground("web", EventFilter.ALL, event -> System.out.println(event.status()));
     * System.out.println(end.join().status());
     * }</pre>
     *
     * @param stack its name or id
     * @param filter which events; order and limit do not count
     * @param listener gets the events in that thread
     * @return what {@link #follow} gives or throws
     */
    default CompletableFuture<StackInfo> followInBackground(
            String stack, EventFilter filter, Consumer<StackEvent> listener) {
        return Background.start(() -> follow(stack, filter, listener));
    }

    /**
     * The resources that made a stack fail: those that failed by themselves, in nested stacks too, not those that merely hold them. Of a
     * stack that was rolled back those that made it roll back, as far as its events tell.
     *
     * <pre>{@code
     * stacks.failures("web").forEach(f -> System.out.println(f.path() + ": " + f.failure().reason()));
     * }</pre>
     *
     * @param stack its name or id
     * @return the failures, the earliest first as far as that is known; empty if nothing has failed
     */
    List<FailureDetails> failures(String stack);

    /**
     * One output with its value.
     *
     * <pre>{@code
     * Object address = stacks.output("web", "address").value();
     * }</pre>
     *
     * @param stack the stack's name or id
     * @param key the output's name
     * @return the output
     */
    StackOutput output(String stack, String key);

    /**
     * The template that a stack was made from.
     *
     * <pre>{@code
     * Object version = stacks.template("web").get("heat_template_version");
     * }</pre>
     *
     * @param stack its name or id
     * @return the template as plain Java
     */
    Map<String, @Nullable Object> template(String stack);

    /**
     * The environment that a stack was made with.
     *
     * <pre>{@code
     * Object parameters = stacks.environment("web").get("parameters");
     * }</pre>
     *
     * @param stack its name or id
     * @return its sections as plain Java; hidden parameters are asterisks
     */
    Map<String, @Nullable Object> environment(String stack);

    /**
     * The files that a stack's template and environment refer to.
     *
     * <pre>{@code
     * stacks.files("web").keySet().forEach(System.out::println);
     * }</pre>
     *
     * @param stack its name or id
     * @return their texts by name
     */
    Map<String, String> files(String stack);
}
