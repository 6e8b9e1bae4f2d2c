package dev.kiln.deploy;

import java.util.List;

/** The action was accepted, ran, and failed or was rolled back. */
public final class StackFailedException extends DeployException {
    private static final long serialVersionUID = 1L;
    private final transient StackInfo stack;
    private final transient List<StackFailure> failures;

    /**
     * A failed action.
     *
     * @param message for the user
     * @param stack the stack after it
     * @param failures the resources that failed first, root causes only; may be empty
     */
    public StackFailedException(String message, StackInfo stack, List<StackFailure> failures) {
        super(
                Kind.STACK_FAILED,
                message,
                failures.isEmpty() ? null : failures.get(0).path(),
                null);
        this.stack = stack;
        this.failures = List.copyOf(failures);
    }

    /**
     * The stack after the failure.
     *
     * @return its last known state
     */
    public StackInfo stack() {
        return stack;
    }

    /**
     * The resources whose failure made the stack fail.
     *
     * @return root causes, in order of time
     */
    public List<StackFailure> failures() {
        return failures;
    }
}
