package dev.kiln.deploy;

/**
 * The state of a stack or a resource, for example {@code CREATE_IN_PROGRESS}.
 *
 * @param action CREATE, DELETE, UPDATE, ROLLBACK, SUSPEND, RESUME, ADOPT, SNAPSHOT, CHECK, RESTORE; INIT for resources only
 * @param status IN_PROGRESS, COMPLETE or FAILED
 */
public record StackStatus(String action, String status) {

    /**
     * Takes Heat's word apart.
     *
     * @param text for example {@code UPDATE_FAILED}
     * @return the status; a word without action becomes a status with an empty action
     */
    public static StackStatus parse(String text) {
        int underscore = text.indexOf('_');
        return underscore < 0
                ? new StackStatus("", text)
                : new StackStatus(text.substring(0, underscore), text.substring(underscore + 1));
    }

    /**
     * Whether the action has succeeded.
     *
     * @return true for {@code *_COMPLETE}
     */
    public boolean isComplete() {
        return status.equals("COMPLETE");
    }

    /**
     * Whether the action has failed.
     *
     * @return true for {@code *_FAILED}
     */
    public boolean isFailed() {
        return status.equals("FAILED");
    }

    /**
     * Whether the action is running.
     *
     * @return true for {@code *_IN_PROGRESS}
     */
    public boolean isInProgress() {
        return status.equals("IN_PROGRESS");
    }

    @Override
    public String toString() {
        return action.isEmpty() ? status : action + "_" + status;
    }
}
