package dev.kiln.deploy.heat;

import dev.kiln.deploy.DeployResult;
import dev.kiln.deploy.StackEvent;
import dev.kiln.deploy.StackFailedException;
import dev.kiln.deploy.StackFailure;
import dev.kiln.deploy.StackInfo;
import dev.kiln.deploy.StackStatus;
import java.util.List;

/** Tells whether an action has brought what was asked for, and if not, who is to blame and what to do now. */
public final class Ending {

    private Ending() {}

    /**
     * Judges an action that has ended.
     *
     * @param action CREATE, UPDATE or DELETE
     * @param end the stack after it
     * @param events what happened in between, the oldest first
     * @return the stack in the state that was asked for
     * @throws StackFailedException if the action failed or was rolled back
     */
    public static DeployResult of(String action, StackInfo end, List<StackEvent> events) {
        StackStatus status = end.status();
        if (status.isComplete() && status.action().equals(action)) {
            return new DeployResult(action, end);
        }
        List<StackFailure> failures = RootCauses.of(end, events);
        StringBuilder message = new StringBuilder("Stack ")
                .append(end.name())
                .append(" ended in ")
                .append(status)
                .append(end.reason().isEmpty() ? "." : ": " + end.reason());
        for (StackFailure failure : failures) {
            message.append("\n  ")
                    .append(failure.stack().equals(end.name()) ? "" : failure.stack() + " / ")
                    .append(failure.resource())
                    .append(' ')
                    .append(failure.status())
                    .append(": ")
                    .append(failure.reason());
        }
        throw new StackFailedException(message.append('\n').append(advice(end)).toString(), end, failures);
    }

    private static String advice(StackInfo end) {
        String name = end.name();
        return switch (end.status().toString()) {
            case "DELETE_FAILED" ->
                "Remove the obstacle, then run `kiln destroy " + name + "` again; Heat allows nothing else now.";
            case "ROLLBACK_COMPLETE" ->
                "It was rolled back. Correct the cause and deploy again, or remove it with `kiln destroy " + name
                        + "`.";
            default ->
                "Correct the cause and deploy again (Heat then updates the stack), or remove it with `kiln destroy "
                        + name + "`.";
        };
    }
}
