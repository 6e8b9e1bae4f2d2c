package dev.kiln.deploy.inspect;

import dev.kiln.deploy.StackResource;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A resource with all that can be told of it.
 *
 * @param resource what a listing tells
 * @param created when it was created, as Heat says it
 * @param description the description in its template, may be empty
 * @param attributes its attributes as plain Java, secrets excepted
 * @param links addresses in the API by what they lead to: {@code self}, {@code stack}, {@code nested}; empty for local stacks
 */
public record ResourceDetails(
        StackResource resource,
        String created,
        String description,
        Map<String, @Nullable Object> attributes,
        Map<String, String> links) {

    /**
     * Copies the collections.
     *
     * @param resource what a listing tells
     * @param created when it was created, as Heat says it
     * @param description the description in its template, may be empty
     * @param attributes its attributes as plain Java, secrets excepted
     * @param links addresses in the API by what they lead to: {@code self}, {@code stack}, {@code nested}; empty for local stacks
     */
    public ResourceDetails {
        attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
        links = Collections.unmodifiableMap(new LinkedHashMap<>(links));
    }
}
