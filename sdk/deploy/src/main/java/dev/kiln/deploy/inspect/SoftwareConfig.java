package dev.kiln.deploy.inspect;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A software configuration.
 *
 * @param id its id
 * @param name its name
 * @param group the tool that applies it
 * @param created when it was created, as Heat says it; empty for local ones
 * @param config what to apply: a text, for some tools a map; null in a listing
 * @param inputs its inputs; empty in a listing
 * @param outputs its outputs; empty in a listing
 * @param options options for the tool
 */
public record SoftwareConfig(
        String id,
        String name,
        String group,
        String created,
        @Nullable Object config,
        List<Map<String, @Nullable Object>> inputs,
        List<Map<String, @Nullable Object>> outputs,
        Map<String, @Nullable Object> options) {

    /**
     * Copies the collections.
     *
     * @param id its id
     * @param name its name
     * @param group the tool that applies it
     * @param created when it was created, as Heat says it; empty for local ones
     * @param config what to apply: a text, for some tools a map; null in a listing
     * @param inputs its inputs; empty in a listing
     * @param outputs its outputs; empty in a listing
     * @param options options for the tool
     */
    public SoftwareConfig {
        inputs = List.copyOf(inputs);
        outputs = List.copyOf(outputs);
        options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
    }
}
