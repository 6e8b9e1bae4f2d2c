package dev.kiln.codegen.model;

import dev.kiln.schema.ResourceSchema;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A resource type that does not come with Kiln.
 *
 * @param schema its facts; a template used as a type is called as its file, {@code web-tier.yaml}
 * @param files what has to be sent along with a stack that uses it, by the names that templates use: for a template itself and all
 *     that it needs, else nothing
 */
public record OwnSchema(ResourceSchema schema, Map<String, String> files) {

    /**
     * Copies the map.
     *
     * @param schema its facts; a template used as a type is called as its file, {@code web-tier.yaml}
     * @param files what has to be sent along with a stack that uses it, by the names that templates use: for a template itself and all
     *     that it needs, else nothing
     */
    public OwnSchema {
        files = Collections.unmodifiableMap(new LinkedHashMap<>(files));
    }
}
