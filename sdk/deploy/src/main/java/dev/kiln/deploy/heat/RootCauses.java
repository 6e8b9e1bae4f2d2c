package dev.kiln.deploy.heat;

import dev.kiln.deploy.StackEvent;
import dev.kiln.deploy.StackFailure;
import dev.kiln.deploy.StackInfo;
import dev.kiln.hot.diag.TemplatePath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The resources to blame for a failure: those that failed themselves, not those that hold a nested stack with a failure in it, and not
 * those that were merely stopped. Taken from the events, since a rollback removes the resources.
 */
final class RootCauses {
    private RootCauses() {}

    static List<StackFailure> of(StackInfo root, List<StackEvent> events) {
        Map<String, StackEvent> failed = new LinkedHashMap<>();
        Map<String, StackEvent> holders = new HashMap<>();
        for (StackEvent event : events) {
            if (event.isStackEvent()) {
                continue;
            }
            if (event.physicalId() != null && !event.physicalId().isEmpty()) {
                holders.put(event.physicalId(), event);
            }
            if (event.status().isFailed()) {
                failed.putIfAbsent(event.stackId() + "/" + event.resource(), event);
            }
        }
        List<StackEvent> leaves = failed.values().stream()
                .filter(event -> failed.values().stream()
                        .noneMatch(other -> other.stackId().equals(event.physicalId())))
                .toList();
        List<StackEvent> causes =
                leaves.stream().filter(event -> !isStopped(event.reason())).toList();
        return (causes.isEmpty() ? leaves : causes)
                .stream()
                        .map(event -> new StackFailure(
                                event.stackName(),
                                event.resource(),
                                event.status(),
                                event.reason(),
                                path(root, event, holders)))
                        .collect(Collectors.toCollection(ArrayList::new));
    }

    /** Whether a resource failed only because it was stopped, for want of another one. */
    static boolean isStopped(String reason) {
        return reason.contains(" aborted") || reason.contains("cancelled");
    }

    private static TemplatePath path(StackInfo root, StackEvent event, Map<String, StackEvent> holders) {
        StackEvent at = event;
        for (int depth = 0; depth < 10 && !at.stackId().equals(root.id()); depth++) {
            @Nullable StackEvent holder = holders.get(at.stackId());
            if (holder == null) {
                return TemplatePath.ROOT;
            }
            at = holder;
        }
        TemplatePath resource = TemplatePath.of("resources", at.resource());
        Optional<TemplatePath> named = at.equals(event) ? HeatPaths.find(event.reason()) : Optional.empty();
        return named.filter(path -> path.segments().size() > 2
                        && path.segments().subList(0, 2).equals(resource.segments()))
                .orElse(resource);
    }
}
