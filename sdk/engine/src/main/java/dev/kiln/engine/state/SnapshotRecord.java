package dev.kiln.engine.state;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A snapshot of a stack.
 *
 * @param id a UUID
 * @param stackId the stack
 * @param name the name that it was given, or null
 * @param status how far the snapshot has come
 * @param reason why, in Heat's words
 * @param data what a restore needs: template, environment, files and what each resource kept
 * @param createdAt when it was asked for
 */
public record SnapshotRecord(
        String id,
        String stackId,
        @Nullable String name,
        Status status,
        String reason,
        Map<String, @Nullable Object> data,
        Instant createdAt) {

    /**
     * The row of a snapshot; the order of its data is kept.
     *
     * @param id a UUID
     * @param stackId the stack
     * @param name the name that it was given, or null
     * @param status how far the snapshot has come
     * @param reason why, in Heat's words
     * @param data what a restore needs: template, environment, files and what each resource kept
     * @param createdAt when it was asked for
     */
    public SnapshotRecord {
        data = Collections.unmodifiableMap(new LinkedHashMap<>(data));
    }
}
