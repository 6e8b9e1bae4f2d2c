package dev.kiln.deploy;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A stack as Heat shows it. In a listing, parameters and outputs are empty.
 *
 * @param id its id
 * @param name its name
 * @param status its status
 * @param reason Heat's reason for the status
 * @param description the template's description
 * @param created when it was created, as Heat says it
 * @param updated when an action changed it last, or null if none did
 * @param deleted when it was deleted, or null
 * @param parent the id of the stack that nests it, or null
 * @param disableRollback whether a failure leaves everything as it is; null when not told
 * @param timeoutMinutes how long an action may take, or null for Heat's default
 * @param tags its tags
 * @param parameters the values of its parameters; hidden ones are asterisks
 * @param outputs its outputs
 */
public record StackInfo(
        String id,
        String name,
        StackStatus status,
        String reason,
        String description,
        String created,
        @Nullable String updated,
        @Nullable String deleted,
        @Nullable String parent,
        @Nullable Boolean disableRollback,
        @Nullable Integer timeoutMinutes,
        List<String> tags,
        Map<String, String> parameters,
        List<StackOutput> outputs) {

    /**
     * Copies the collections.
     *
     * @param id its id
     * @param name its name
     * @param status its status
     * @param reason Heat's reason for the status
     * @param description the template's description
     * @param created when it was created, as Heat says it
     * @param updated when an action changed it last, or null if none did
     * @param deleted when it was deleted, or null
     * @param parent the id of the stack that nests it, or null
     * @param disableRollback whether a failure leaves everything as it is; null when not told
     * @param timeoutMinutes how long an action may take, or null for Heat's default
     * @param tags its tags
     * @param parameters the values of its parameters; hidden ones are asterisks
     * @param outputs its outputs
     */
    public StackInfo {
        tags = List.copyOf(tags);
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
        outputs = List.copyOf(outputs);
    }

    /**
     * The stack once it is gone, which no cloud shows any more.
     *
     * @return a copy that is {@code DELETE_COMPLETE} and has no outputs
     */
    public StackInfo asDeleted() {
        return new StackInfo(
                id,
                name,
                StackStatus.parse("DELETE_COMPLETE"),
                "",
                description,
                created,
                updated,
                null,
                parent,
                disableRollback,
                timeoutMinutes,
                tags,
                parameters,
                List.of());
    }
}
