package dev.kiln.deploy.inspect;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A software deployment to be made.
 *
 * <pre>{@code
 * SoftwareDeploymentRequest.of(config.id(), serverId)
 * }</pre>
 *
 * @param config the id of the configuration
 * @param server the id of the server
 * @param action when it is applied: {@code CREATE}, {@code UPDATE}, {@code DELETE}, {@code SUSPEND} or {@code RESUME}
 * @param status {@code IN_PROGRESS}, or {@code COMPLETE} for one that is not waited for
 * @param reason the reason for the status, may be empty
 * @param inputs values for the configuration's inputs
 */
public record SoftwareDeploymentRequest(
        String config,
        String server,
        String action,
        String status,
        String reason,
        Map<String, @Nullable Object> inputs) {

    /**
     * Copies the collections.
     *
     * @param config the id of the configuration
     * @param server the id of the server
     * @param action when it is applied: {@code CREATE}, {@code UPDATE}, {@code DELETE}, {@code SUSPEND} or {@code RESUME}
     * @param status {@code IN_PROGRESS}, or {@code COMPLETE} for one that is not waited for
     * @param reason the reason for the status, may be empty
     * @param inputs values for the configuration's inputs
     */
    public SoftwareDeploymentRequest {
        inputs = Collections.unmodifiableMap(new LinkedHashMap<>(inputs));
    }

    /**
     * A deployment of a configuration as it is, at once.
     *
     * @param config the id of the configuration
     * @param server the id of the server
     * @return the request
     */
    public static SoftwareDeploymentRequest of(String config, String server) {
        return new SoftwareDeploymentRequest(config, server, "CREATE", "IN_PROGRESS", "", Map.of());
    }
}
