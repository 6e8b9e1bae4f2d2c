package dev.kiln.deploy.forecast;

import dev.kiln.deploy.StackEvent;
import dev.kiln.deploy.StackResource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What an update did: told from the ids and the events of the whole tree. */
final class Truth {

    private final Map<String, StackResource> before;
    private final Map<String, StackResource> after;
    private final List<StackEvent> events;

    Truth(List<StackResource> before, List<StackResource> after, List<StackEvent> events) {
        this.before = byKey(before);
        this.after = byKey(after);
        this.events = events;
    }

    private static Map<String, StackResource> byKey(List<StackResource> rows) {
        Map<String, StackResource> map = new LinkedHashMap<>();
        rows.forEach(row -> map.put(row.stackId() + "/" + row.name(), row));
        return map;
    }

    /** The nested stack that a resource was before the update and still is, or null. */
    @Nullable
    String nested(String stack, String resource) {
        StackResource old = before.get(stack + "/" + resource);
        StackResource now = after.get(stack + "/" + resource);
        return old != null && now != null && Objects.equals(old.nestedStackId(), now.nestedStackId())
                ? now.nestedStackId()
                : null;
    }

    /** What became of a resource. */
    Outcome of(String stack, String resource) {
        StackResource old = before.get(stack + "/" + resource);
        StackResource now = after.get(stack + "/" + resource);
        if (now == null) {
            return old == null ? Outcome.UNCHANGED : Outcome.DELETE;
        }
        if (old == null) {
            return Outcome.CREATE;
        }
        Set<String> seen = events.stream()
                .filter(event ->
                        event.stackId().equals(stack) && event.resource().equals(resource) && !event.isStackEvent())
                .map(event -> event.status().toString())
                .collect(Collectors.toSet());
        if (seen.contains("UPDATE_FAILED")) {
            return Outcome.REFUSED;
        }
        if (!old.physicalId().equals(now.physicalId()) || seen.contains("CREATE_COMPLETE")) {
            return Outcome.REPLACE;
        }
        return seen.stream().anyMatch(status -> status.startsWith("UPDATE_")) ? Outcome.UPDATE : Outcome.UNCHANGED;
    }
}
