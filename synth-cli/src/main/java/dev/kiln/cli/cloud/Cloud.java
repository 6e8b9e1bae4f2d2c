package dev.kiln.cli.cloud;

import dev.kiln.deploy.DeployException;
import dev.kiln.deploy.Deployer;
import dev.kiln.deploy.StackEvent;
import dev.kiln.deploy.StackInfo;
import dev.kiln.deploy.StackResource;
import dev.kiln.deploy.heat.TypeHarvest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A project of a cloud, as the commands see it. Every method throws {@link dev.kiln.deploy.DeployException} when the cloud refuses
 * or cannot be reached.
 */
public interface Cloud {

    /**
     * What the user should know before anything is done.
     *
     * @return one sentence, or empty when there is nothing to say
     */
    default Optional<String> notice() {
        return Optional.empty();
    }

    /**
     * What creates, updates and deletes stacks.
     *
     * @return the deployer
     */
    Deployer deployer();

    /**
     * The project's stacks.
     *
     * @return all of them, without parameters and outputs; nested ones are left out
     */
    List<StackInfo> stacks();

    /**
     * One stack with its parameters and outputs.
     *
     * @param stack its name or id
     * @return the stack
     */
    StackInfo stack(String stack);

    /**
     * What happened to a stack.
     *
     * @param stack its name or id
     * @param nested how many levels of nested stacks to include; 0 for none
     * @return the events, the oldest first
     */
    List<StackEvent> events(String stack, int nested);

    /**
     * What a stack consists of.
     *
     * @param stack its name or id
     * @param nested how many levels of nested stacks to include; 0 for none
     * @return the resources
     */
    List<StackResource> resources(String stack, int nested);

    /**
     * The template that a stack was made from.
     *
     * @param stack its name or id
     * @return the template as plain Java
     */
    Map<String, @Nullable Object> template(String stack);

    /**
     * What the cloud's Heat says of its resource types.
     *
     * @param wanted which types to ask for, by name
     * @return what was learnt, and what was not
     */
    default TypeHarvest types(Predicate<String> wanted) {
        throw new DeployException(
                DeployException.Kind.NOT_ALLOWED, "This cloud has no Heat that could tell of its resource types.");
    }
}
