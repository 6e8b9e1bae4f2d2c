package dev.kiln.deploy.differential;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One request of a case.
 *
 * @param op what is asked for: create, update, patch, delete, suspend, resume, check, signal, unhealthy, snapshot, restore,
 *     cancel_update, cancel_without_rollback
 * @param argument the template's text, the path of the resource to signal or to mark, or the snapshot's name
 * @param files what the template refers to, by name
 * @param environment its sections
 * @param parameters by name
 * @param cleared the parameters that a patch takes back
 * @param rollback whether a failure is rolled back; null leaves it as it was
 * @param converge whether an update compares with the objects
 * @param body what comes with a signal
 * @param until a resource and its state ({@code wait CREATE_IN_PROGRESS}) at which the step ends at once; null waits for the end
 * @param ends the state that the stack must have at the end; {@code refused} when the request is not accepted
 */
record Step(
        String op,
        String argument,
        Map<String, String> files,
        Map<String, Object> environment,
        Map<String, Object> parameters,
        List<String> cleared,
        @Nullable Boolean rollback,
        boolean converge,
        @Nullable Object body,
        @Nullable String until,
        String ends) {

    boolean isRefused() {
        return ends.equals("refused");
    }

    /** The resource of {@link #until}. */
    String untilPath() {
        return until == null ? "" : until.substring(0, until.lastIndexOf(' '));
    }

    /** The state of {@link #until}. */
    String untilState() {
        return until == null ? "" : until.substring(until.lastIndexOf(' ') + 1);
    }
}
