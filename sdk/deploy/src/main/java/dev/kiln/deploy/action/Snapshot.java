package dev.kiln.deploy.action;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A snapshot of a stack.
 *
 * @param id its id
 * @param name its name, or null if it has none
 * @param status IN_PROGRESS, COMPLETE or FAILED
 * @param reason Heat's reason for the status, may be empty
 * @param created when it was asked for, as Heat says it
 * @param data the stack as it was, as {@link StackActions#export} gives it; empty until the snapshot is complete
 */
public record Snapshot(
        String id,
        @Nullable String name,
        String status,
        String reason,
        String created,
        Map<String, @Nullable Object> data) {

    /**
     * Copies the map.
     *
     * @param id its id
     * @param name its name, or null if it has none
     * @param status IN_PROGRESS, COMPLETE or FAILED
     * @param reason Heat's reason for the status, may be empty
     * @param created when it was asked for, as Heat says it
     * @param data the stack as it was
     */
    public Snapshot {
        data = Collections.unmodifiableMap(new LinkedHashMap<>(data));
    }
}
