package dev.kiln.deploy.app;

import dev.kiln.deploy.DeployException;
import dev.kiln.deploy.DeployResult;
import org.jspecify.annotations.Nullable;

/**
 * What became of one stack of an app.
 *
 * @param stack its name
 * @param verdict whether all went well
 * @param result the stack after the action, where that was complete, else null
 * @param failure why it failed, where it did, else null
 * @param reason in words why it was not begun, else empty
 */
public record StackOutcome(
        String stack,
        Verdict verdict,
        @Nullable DeployResult result,
        @Nullable DeployException failure,
        String reason) {

    /** Whether all went well. */
    public enum Verdict {
        /** The action is complete. */
        COMPLETE,
        /** The action failed, was refused, or nobody knows how it ended. */
        FAILED,
        /** Nothing was done to the stack. */
        NOT_BEGUN,
        /** There was no such stack to delete. */
        ABSENT
    }

    /**
     * Whether those that wait for it can go on.
     *
     * @return true when the action is complete, or there was nothing to do
     */
    public boolean isGood() {
        return verdict == Verdict.COMPLETE || verdict == Verdict.ABSENT;
    }

    static StackOutcome complete(String stack, DeployResult result) {
        return new StackOutcome(stack, Verdict.COMPLETE, result, null, "");
    }

    static StackOutcome failed(String stack, DeployException failure) {
        return new StackOutcome(stack, Verdict.FAILED, null, failure, "");
    }

    static StackOutcome notBegun(String stack, String reason) {
        return new StackOutcome(stack, Verdict.NOT_BEGUN, null, null, reason);
    }

    static StackOutcome absent(String stack) {
        return new StackOutcome(stack, Verdict.ABSENT, null, null, "");
    }
}
