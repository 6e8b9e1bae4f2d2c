package dev.kiln.cli.cloud;

import dev.kiln.deploy.DeployException;
import dev.kiln.deploy.Deployer;
import dev.kiln.deploy.StackRequest;
import dev.kiln.deploy.StackResource;
import dev.kiln.deploy.action.StackActions;
import dev.kiln.deploy.forecast.DeployedStack;
import dev.kiln.deploy.heat.TypeHarvest;
import dev.kiln.deploy.inspect.CloudInspection;
import dev.kiln.deploy.inspect.ResourceFilter;
import dev.kiln.deploy.inspect.Software;
import dev.kiln.deploy.inspect.StackInspection;
import java.time.Duration;
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

    /** Deeper than this Heat nests no stacks unless it is told to. */
    int DEEPEST = 5;

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
     * What else can be done to stacks.
     *
     * @return the actions
     */
    StackActions actions();

    /**
     * Whether an action goes on when the command that asked for it has ended.
     *
     * @return true for a real cloud
     */
    default boolean goesOnByItself() {
        return true;
    }

    /**
     * What looks at the project's stacks.
     *
     * @return the inspection
     */
    StackInspection stacks();

    /**
     * The resources of a stack and of all that is nested in it.
     *
     * @param stack the stack's name or id
     * @return the resources
     */
    default List<StackResource> allResources(String stack) {
        return stacks().resources(stack, ResourceFilter.ALL.withDepth(DEEPEST));
    }

    /**
     * What tells of types and template versions, and validates.
     *
     * @return the inspection
     */
    CloudInspection catalogue();

    /**
     * The project's software configurations and deployments.
     *
     * @return what looks at them, makes and deletes them
     */
    Software software();

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

    /**
     * Everything of a deployed stack that a forecast needs.
     *
     * @param stack its name
     * @return the stack, or empty when there is none
     */
    Optional<DeployedStack> deployed(String stack);

    /**
     * Whether there is a Heat whose own preview can be asked.
     *
     * @return true for a real cloud
     */
    default boolean hasPreview() {
        return false;
    }

    /**
     * What Heat's own preview says about an update.
     *
     * @param stack the stack's name
     * @param request what it would become
     * @return resources by group: added, deleted, replaced, unchanged, updated
     * @throws DeployException where there is no such preview
     */
    default Map<String, @Nullable Object> previewUpdate(String stack, StackRequest request) {
        throw new DeployException(
                DeployException.Kind.NOT_ALLOWED,
                "This cloud has no Heat whose preview could be asked; leave out --verify.");
    }

    /**
     * How far the cloud's clock is ahead of this machine's.
     *
     * @return the difference, to about a second; negative when it is behind, empty when there is no other clock
     */
    default Optional<Duration> clockAhead() {
        return Optional.empty();
    }
}
