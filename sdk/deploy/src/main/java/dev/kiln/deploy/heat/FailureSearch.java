package dev.kiln.deploy.heat;

import dev.kiln.deploy.DeployException;
import dev.kiln.deploy.StackEvent;
import dev.kiln.deploy.StackFailure;
import dev.kiln.deploy.StackInfo;
import dev.kiln.deploy.StackResource;
import dev.kiln.deploy.inspect.EventFilter;
import dev.kiln.deploy.inspect.FailureDetails;
import dev.kiln.deploy.inspect.ResourceFilter;
import dev.kiln.deploy.inspect.Software;
import dev.kiln.deploy.inspect.SoftwareDeployment;
import dev.kiln.deploy.inspect.SoftwareRun;
import dev.kiln.deploy.inspect.StackInspection;
import dev.kiln.hot.diag.TemplatePath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds the resources that made a stack fail. Those that are there tell it themselves; where a rollback has removed them, the events of the
 * last action do.
 */
public final class FailureSearch {
    private final StackInspection stacks;
    private final Software software;

    /**
     * A search.
     *
     * @param stacks the stacks
     * @param software what tells of software deployments
     */
    public FailureSearch(StackInspection stacks, Software software) {
        this.stacks = stacks;
        this.software = software;
    }

    /**
     * The failures of a stack.
     *
     * @param name its name or id
     * @return those that failed by themselves; empty if nothing has failed
     */
    public List<FailureDetails> of(String name) {
        StackInfo root = stacks.stack(name);
        List<StackResource> all = stacks.resources(root.id(), ResourceFilter.ALL.withDepth(EventTail.NESTED_DEPTH));
        List<FailureDetails> found = present(root, all);
        boolean isAffected = root.status().isFailed() || root.status().action().equals("ROLLBACK");
        return found.isEmpty() && isAffected ? past(root, all) : found;
    }

    private List<FailureDetails> present(StackInfo root, List<StackResource> all) {
        Map<String, StackResource> holders = new HashMap<>();
        all.stream().filter(r -> r.nestedStackId() != null).forEach(r -> holders.put(r.nestedStackId(), r));
        List<StackResource> failed =
                all.stream().filter(r -> r.status().isFailed()).toList();
        List<StackResource> leaves = failed.stream()
                .filter(r -> failed.stream().noneMatch(other -> other.stackId().equals(r.nestedStackId())))
                .toList();
        List<StackResource> causes =
                leaves.stream().filter(r -> !RootCauses.isStopped(r.reason())).toList();
        List<FailureDetails> details = new ArrayList<>();
        for (StackResource resource : causes.isEmpty() ? leaves : causes) {
            List<String> path = path(root, resource, holders);
            TemplatePath top = TemplatePath.of("resources", path.get(0));
            TemplatePath place = path.size() > 1
                    ? top
                    : HeatPaths.find(resource.reason())
                            .filter(named -> named.segments().size() > 2
                                    && named.segments().subList(0, 2).equals(top.segments()))
                            .orElse(top);
            StackFailure failure = new StackFailure(
                    resource.stackName(), resource.name(), resource.status(), resource.reason(), place);
            details.add(new FailureDetails(failure, path, resource.type(), resource.physicalId(), run(resource)));
        }
        return details;
    }

    private static List<String> path(StackInfo root, StackResource resource, Map<String, StackResource> holders) {
        List<String> path = new ArrayList<>();
        @Nullable StackResource at = resource;
        while (at != null && path.size() <= EventTail.NESTED_DEPTH) {
            path.add(0, at.name());
            at = at.stackId().equals(root.id()) ? null : holders.get(at.stackId());
        }
        return path;
    }

    private @Nullable SoftwareRun run(StackResource resource) {
        if (resource.physicalId().isEmpty() || !resource.type().endsWith("Deployment")) {
            return null;
        }
        try {
            SoftwareDeployment deployment = software.deployment(resource.physicalId());
            return deployment.run().orElse(null);
        } catch (DeployException e) {
            return null; // The reason alone must do: deployments may be forbidden to this user, or gone.
        }
    }

    private List<FailureDetails> past(StackInfo root, List<StackResource> all) {
        List<StackEvent> events = stacks.events(root.id(), EventFilter.ALL.withDepth(EventTail.NESTED_DEPTH));
        int start = 0;
        for (int i = 0; i < events.size(); i++) {
            StackEvent event = events.get(i);
            boolean begins = event.isStackEvent()
                    && event.stackId().equals(root.id())
                    && event.status().isInProgress()
                    && !event.status().action().equals("ROLLBACK");
            start = begins ? i : start;
        }
        List<FailureDetails> details = new ArrayList<>();
        for (StackFailure failure : RootCauses.of(root, events.subList(start, events.size()))) {
            Optional<StackResource> known = all.stream()
                    .filter(r ->
                            r.stackName().equals(failure.stack()) && r.name().equals(failure.resource()))
                    .findFirst();
            List<String> path = new ArrayList<>();
            if (!failure.stack().equals(root.name())
                    && failure.path().segments().size() > 1) {
                path.add(String.valueOf(failure.path().segments().get(1)));
            }
            path.add(failure.resource());
            details.add(new FailureDetails(
                    failure,
                    path,
                    known.map(StackResource::type).orElse(""),
                    known.map(StackResource::physicalId).orElse(""),
                    null));
        }
        return details;
    }
}
