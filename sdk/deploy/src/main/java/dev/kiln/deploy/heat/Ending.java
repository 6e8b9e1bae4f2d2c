package dev.kiln.deploy.heat;

import dev.kiln.deploy.DeployResult;
import dev.kiln.deploy.StackEvent;
import dev.kiln.deploy.StackFailedException;
import dev.kiln.deploy.StackFailure;
import dev.kiln.deploy.StackInfo;
import dev.kiln.deploy.StackStatus;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells whether an action has brought what was asked for, and if not, who is to blame and what to do now. */
public final class Ending {

    private static final Pattern REPEATED = Pattern.compile("Resource [A-Z]+ failed: ");

    private Ending() {}

    /**
     * Judges an action that has ended.
     *
     * @param action what was asked for, for example CREATE; CANCEL for an action that is to be stopped, CANCEL_UPDATE for an update that
     *     is to be undone
     * @param end the stack after it
     * @param events what happened in between, the oldest first
     * @return the stack in the state that was asked for
     * @throws StackFailedException if the action failed or was rolled back
     */
    public static DeployResult of(String action, StackInfo end, List<StackEvent> events) {
        return of(action, end, events, "");
    }

    /**
     * Judges an action on a local stack that has ended.
     *
     * @param action as in {@link #of}
     * @param end the stack after it
     * @param events what happened in between, the oldest first
     * @return the stack in the state that was asked for
     * @throws StackFailedException if the action failed or was rolled back
     */
    public static DeployResult ofLocal(String action, StackInfo end, List<StackEvent> events) {
        return of(action, end, events, " --local");
    }

    private static DeployResult of(String action, StackInfo end, List<StackEvent> events, String where) {
        StackStatus status = end.status();
        if (isAsked(action, status)) {
            return new DeployResult(action, end);
        }
        List<StackFailure> failures = RootCauses.of(end, events);
        String summary = "Stack " + end.name() + " ended in " + status
                + (end.reason().isEmpty() || isToldBy(failures, end) ? "." : ": " + end.reason());
        String advice = Stream.concat(
                        failures.stream().flatMap(failure -> failure.advice().stream()), Stream.of(advice(end, where)))
                .distinct()
                .collect(Collectors.joining("\n"));
        throw new StackFailedException(summary, end, failures, advice);
    }

    /** Heat's reason for a stack that failed with a resource repeats the reason of that; a timeout, say, is told besides. */
    private static boolean isToldBy(List<StackFailure> failures, StackInfo end) {
        return !failures.isEmpty() && REPEATED.matcher(end.reason()).lookingAt();
    }

    private static boolean isAsked(String action, StackStatus end) {
        return switch (action) {
            case "CANCEL" -> end.isFailed();
            case "CANCEL_UPDATE" -> end.toString().equals("ROLLBACK_COMPLETE");
            default -> end.isComplete() && end.action().equals(action);
        };
    }

    private static String advice(StackInfo end, String where) {
        String stack = end.name() + where;
        return switch (end.status().toString()) {
            case "DELETE_FAILED" ->
                "Remove the obstacle, then run `kiln destroy " + stack + "` again; Heat allows nothing else now.";
            case "ROLLBACK_COMPLETE" ->
                "It was rolled back. Correct the cause and deploy again, or remove it with `kiln destroy " + stack
                        + "`.";
            case "SUSPEND_FAILED" ->
                "What could be suspended is. Wake it with `kiln stack resume " + stack + "`, or suspend it again.";
            case "RESUME_FAILED" ->
                "A stack can be resumed only when it is suspended; see `kiln stack resources " + stack
                        + "`. An update with `kiln stack update " + stack
                        + " --existing --converge` repairs what is broken.";
            case "CHECK_FAILED" -> "`kiln stack update " + stack + " --existing` makes anew what is broken.";
            case "SNAPSHOT_FAILED" ->
                "The stack is as it was. `kiln stack snapshot list " + stack + "` shows the snapshot.";
            case "ADOPT_FAILED" ->
                "Correct the data and adopt again after `kiln stack abandon " + stack
                        + "`, which leaves everything in the cloud where it is.";
            default ->
                "Correct the cause and deploy again (that updates the stack), or remove it with `kiln destroy " + stack
                        + "`.";
        };
    }
}
