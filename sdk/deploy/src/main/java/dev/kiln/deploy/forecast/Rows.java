package dev.kiln.deploy.forecast;

import dev.kiln.deploy.StackInfo;
import dev.kiln.deploy.StackResource;
import dev.kiln.deploy.StackStatus;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The resources of one deployed stack, which may be a nested one, as the cloud lists them.
 *
 * @param all every resource of the whole tree
 * @param own those of this stack, by name
 * @param twice names that are listed twice, since a replacement was not finished
 * @param stopped when the last update began, if it was not finished; null if it was
 */
record Rows(
        List<StackResource> all,
        Map<String, StackResource> own,
        Set<String> twice,
        @Nullable String stopped) {

    private static final Set<String> CHANGES = Set.of("UPDATE", "ROLLBACK", "RESTORE");

    /** The rows of a root stack, or of one that does not exist. */
    static Rows of(@Nullable DeployedStack deployed) {
        if (deployed == null) {
            return new Rows(List.of(), Map.of(), Set.of(), null);
        }
        return of(deployed.resources(), deployed.info().id(), stopped(deployed.info()));
    }

    private static @Nullable String stopped(StackInfo info) {
        StackStatus status = info.status();
        boolean unfinished = CHANGES.contains(status.action()) && !status.isComplete();
        return unfinished ? String.valueOf(info.updated()) : null;
    }

    private static Rows of(List<StackResource> all, String stack, @Nullable String stopped) {
        Map<String, StackResource> own = new LinkedHashMap<>();
        Set<String> twice = new HashSet<>();
        for (StackResource row : all) {
            if (row.stackId().equals(stack) && own.put(row.name(), row) != null) {
                twice.add(row.name());
            }
        }
        return new Rows(all, own, twice, stopped);
    }

    /** The rows of the stack that a resource nests; empty when the cloud tells of none. */
    Rows within(StackResource row) {
        String nested = row.nestedStackId();
        return nested == null ? new Rows(all, Map.of(), Set.of(), stopped) : of(all, nested, stopped);
    }

    /** Whether nobody can tell if the definition that the stack now has is the one that the resource was made from. */
    boolean isStale(StackResource row) {
        String began = stopped;
        return began != null && (!row.status().isComplete() || row.updated().compareTo(began) < 0);
    }
}
