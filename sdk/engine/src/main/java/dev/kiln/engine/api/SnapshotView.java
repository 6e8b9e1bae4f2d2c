package dev.kiln.engine.api;

import dev.kiln.engine.state.Status;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A snapshot of a stack.
 *
 * @param id a UUID
 * @param name the name that it was given, or null
 * @param status how far it has come
 * @param reason why, in Heat's words
 * @param data the stack as it was, in the form of Heat's abandon; empty until the snapshot is complete
 * @param createdAt when it was asked for
 */
public record SnapshotView(
        String id,
        @Nullable String name,
        Status status,
        String reason,
        Map<String, @Nullable Object> data,
        Instant createdAt) {

    /**
     * A snapshot; the order of its data is kept.
     *
     * @param id a UUID
     * @param name the name that it was given, or null
     * @param status how far it has come
     * @param reason why, in Heat's words
     * @param data the stack as it was, in the form of Heat's abandon; empty until the snapshot is complete
     * @param createdAt when it was asked for
     */
    public SnapshotView {
        data = Collections.unmodifiableMap(new LinkedHashMap<>(data));
    }
}
