package dev.kiln.deploy;

import dev.kiln.hot.diag.TemplatePath;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A resource that failed by itself, not because another one did.
 *
 * @param stack the name of the stack that holds it, which may be a nested one
 * @param resource its name there
 * @param status the status it failed with
 * @param reason Heat's reason
 * @param path its place in the template of the root stack: for a resource of a nested stack, that of the resource that nests it
 */
public record StackFailure(String stack, String resource, StackStatus status, String reason, TemplatePath path) {

    /** Each service has its own words. */
    private static final Pattern OVER_QUOTA = Pattern.compile("(?i)quota exceeded|OverQuota|exceeds allowed \\w+ quota"
            + "|maximum number of \\w+ allowed|quota has been met|quota: \\d+");

    /**
     * The failure in a line.
     *
     * @param root the name of the stack that is talked about; resources of others are told with their stack
     * @return for example {@code net CREATE_FAILED: Quota exceeded}
     */
    public String told(String root) {
        return (stack.equals(root) ? "" : stack + "/") + resource + " " + status + ": " + reason;
    }

    /**
     * What the user can do about the reason.
     *
     * @return sentences; empty where the reason does not tell
     */
    public Optional<String> advice() {
        return OVER_QUOTA.matcher(reason).find()
                ? Optional.of(
                        "A quota is used up: `openstack quota show` tells how large it is. Delete what is no longer"
                                + " needed, or ask the cloud's administrator for more.")
                : Optional.empty();
    }
}
