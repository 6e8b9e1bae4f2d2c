package dev.kiln.engine.state;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a stack or to one of its resources.
 *
 * @param sequence its number, unique in the store and growing
 * @param id a UUID
 * @param stackId the stack
 * @param time when
 * @param resourceName the resource's name; for the stack itself its own name
 * @param resourceType the resource's type; for the stack itself {@code OS::Heat::Stack}
 * @param action what was done
 * @param status how far it had come
 * @param reason why, in Heat's words, uncut
 * @param physicalId the object's id; a name for it while there is none; null when there is not even a name
 */
public record EventRecord(
        long sequence,
        String id,
        String stackId,
        Instant time,
        String resourceName,
        String resourceType,
        Action action,
        Status status,
        String reason,
        @Nullable String physicalId) {}
