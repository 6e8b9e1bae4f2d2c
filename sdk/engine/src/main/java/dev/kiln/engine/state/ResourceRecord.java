package dev.kiln.engine.state;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One row of a resource. A replaced resource has two rows of one name until the old object is gone.
 *
 * @param id the row's number, unique in the store and growing
 * @param uuid the resource's UUID, from which physical names are made
 * @param stackId the stack that it is in
 * @param name its name in the template
 * @param type its type as the template names it
 * @param action its last action
 * @param status how far that has come
 * @param reason why, in Heat's words
 * @param physicalId the object's id in the cloud, or null while there is none
 * @param properties the resolved property values of the last action that succeeded, or null before the first
 * @param metadata the metadata as last set, by template or signal
 * @param data what the resource's type keeps for itself
 * @param requires rows that must outlive this one
 * @param replaces the row that this one takes the place of, or null
 * @param replacedBy the row that takes the place of this one, or null
 * @param templateId the template that this row belongs to
 * @param createdAt when the row was made
 * @param updatedAt when it last changed
 */
public record ResourceRecord(
        long id,
        String uuid,
        String stackId,
        String name,
        String type,
        Action action,
        Status status,
        String reason,
        @Nullable String physicalId,
        @Nullable Map<String, @Nullable Object> properties,
        Map<String, @Nullable Object> metadata,
        Map<String, @Nullable Object> data,
        Set<Long> requires,
        @Nullable Long replaces,
        @Nullable Long replacedBy,
        String templateId,
        Instant createdAt,
        Instant updatedAt) {

    /**
     * The row of a resource. Maps keep their order and may have null values, since properties may be null.
     *
     * @param id the row's number, unique in the store and growing
     * @param uuid the resource's UUID, from which physical names are made
     * @param stackId the stack that it is in
     * @param name its name in the template
     * @param type its type as the template names it
     * @param action its last action
     * @param status how far that has come
     * @param reason why, in Heat's words
     * @param physicalId the object's id in the cloud, or null while there is none
     * @param properties the resolved property values of the last action that succeeded, or null before the first
     * @param metadata the metadata as last set, by template or signal
     * @param data what the resource's type keeps for itself
     * @param requires rows that must outlive this one
     * @param replaces the row that this one takes the place of, or null
     * @param replacedBy the row that takes the place of this one, or null
     * @param templateId the template that this row belongs to
     * @param createdAt when the row was made
     * @param updatedAt when it last changed
     */
    public ResourceRecord {
        properties = properties == null ? null : Collections.unmodifiableMap(new LinkedHashMap<>(properties));
        metadata = Collections.unmodifiableMap(new LinkedHashMap<>(metadata));
        data = Collections.unmodifiableMap(new LinkedHashMap<>(data));
        requires = Set.copyOf(requires);
    }

    /**
     * The same row as part of another template.
     *
     * @param template the template
     * @param at when that was found
     * @return the row
     */
    public ResourceRecord keptBy(String template, Instant at) {
        return new ResourceRecord(
                id,
                uuid,
                stackId,
                name,
                type,
                action,
                status,
                reason,
                physicalId,
                properties,
                metadata,
                data,
                requires,
                replaces,
                replacedBy,
                template,
                createdAt,
                at);
    }
}
