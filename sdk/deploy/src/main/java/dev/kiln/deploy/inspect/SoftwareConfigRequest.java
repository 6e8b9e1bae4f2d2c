package dev.kiln.deploy.inspect;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A software configuration to be made.
 *
 * <pre>{@code
 * SoftwareConfigRequest.of("hello", "script", "#!/bin/sh\necho hello\n")
 * }</pre>
 *
 * @param name its name
 * @param group the tool that applies it, for example {@code script} or {@code ansible}
 * @param config the text to apply
 * @param inputs its inputs, each with {@code name}, {@code type}, {@code default}, ...
 * @param outputs its outputs, each with {@code name}, {@code type}, {@code error_output}, ...
 * @param options options for the tool
 */
public record SoftwareConfigRequest(
        String name,
        String group,
        String config,
        List<Map<String, @Nullable Object>> inputs,
        List<Map<String, @Nullable Object>> outputs,
        Map<String, @Nullable Object> options) {

    /**
     * Copies the collections.
     *
     * @param name its name
     * @param group the tool that applies it, for example {@code script} or {@code ansible}
     * @param config the text to apply
     * @param inputs its inputs, each with {@code name}, {@code type}, {@code default}, ...
     * @param outputs its outputs, each with {@code name}, {@code type}, {@code error_output}, ...
     * @param options options for the tool
     */
    public SoftwareConfigRequest {
        inputs = List.copyOf(inputs);
        outputs = List.copyOf(outputs);
        options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
    }

    /**
     * A configuration without inputs, outputs and options.
     *
     * @param name its name
     * @param group the tool that applies it
     * @param config the text to apply
     * @return the request
     */
    public static SoftwareConfigRequest of(String name, String group, String config) {
        return new SoftwareConfigRequest(name, group, config, List.of(), List.of(), Map.of());
    }
}
