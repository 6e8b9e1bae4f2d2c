package dev.kiln.deploy.inspect;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A software configuration on a server.
 *
 * @param id its id
 * @param server the id of the server
 * @param config the id of the configuration
 * @param action when it is applied, for example {@code CREATE}
 * @param status {@code IN_PROGRESS}, {@code COMPLETE} or {@code FAILED}
 * @param reason the reason for the status, may be empty
 * @param created when it was created, as Heat says it; empty for local ones
 * @param updated when it changed last, may be empty
 * @param inputs values for the configuration's inputs
 * @param outputs what the server told
 */
public record SoftwareDeployment(
        String id,
        String server,
        String config,
        String action,
        String status,
        String reason,
        String created,
        String updated,
        Map<String, @Nullable Object> inputs,
        Map<String, @Nullable Object> outputs) {

    /**
     * Copies the collections.
     *
     * @param id its id
     * @param server the id of the server
     * @param config the id of the configuration
     * @param action when it is applied, for example {@code CREATE}
     * @param status {@code IN_PROGRESS}, {@code COMPLETE} or {@code FAILED}
     * @param reason the reason for the status, may be empty
     * @param created when it was created, as Heat says it; empty for local ones
     * @param updated when it changed last, may be empty
     * @param inputs values for the configuration's inputs
     * @param outputs what the server told
     */
    public SoftwareDeployment {
        inputs = Collections.unmodifiableMap(new LinkedHashMap<>(inputs));
        outputs = Collections.unmodifiableMap(new LinkedHashMap<>(outputs));
    }

    /**
     * What the software printed.
     *
     * @return the run, or empty if the server has not told yet
     */
    public Optional<SoftwareRun> run() {
        if (!outputs.containsKey("deploy_stdout") && !outputs.containsKey("deploy_status_code")) {
            return Optional.empty();
        }
        return Optional.of(new SoftwareRun(
                id, text("deploy_stdout"), text("deploy_stderr"), code(outputs.get("deploy_status_code"))));
    }

    private String text(String output) {
        Object value = outputs.get(output);
        return value == null ? "" : value.toString();
    }

    private static @Nullable Integer code(@Nullable Object value) {
        if (value instanceof Number number) {
            return number.intValue();
        }
        return value instanceof String text && text.matches("-?\\d{1,9}") ? Integer.valueOf(text) : null;
    }
}
