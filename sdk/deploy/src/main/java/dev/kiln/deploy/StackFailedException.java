package dev.kiln.deploy;

import java.util.List;

/** The action was accepted, ran, and failed or was rolled back. */
public final class StackFailedException extends DeployException {
    private static final long serialVersionUID = 1L;
    private final String summary;
    private final transient StackInfo stack;
    private final transient List<StackFailure> failures;
    private final String advice;

    /**
     * A failed action. The message is the summary, a line for each cause and the advice.
     *
     * @param summary how the action ended, for example {@code Stack web ended in CREATE_FAILED.}
     * @param stack the stack after it
     * @param failures the resources that failed first, root causes only; may be empty
     * @param advice what to do, of one line or several
     */
    public StackFailedException(String summary, StackInfo stack, List<StackFailure> failures, String advice) {
        super(
                Kind.STACK_FAILED,
                message(summary, stack, failures, advice),
                failures.isEmpty() ? null : failures.get(0).path(),
                null);
        this.summary = summary;
        this.stack = stack;
        this.failures = List.copyOf(failures);
        this.advice = advice;
    }

    private static String message(String summary, StackInfo stack, List<StackFailure> failures, String advice) {
        StringBuilder message = new StringBuilder(summary);
        for (StackFailure failure : failures) {
            message.append("\n  ").append(failure.told(stack.name()));
        }
        return message.append('\n').append(advice).toString();
    }

    /**
     * How the action ended.
     *
     * @return a sentence without causes and advice
     */
    public String summary() {
        return summary;
    }

    /**
     * What to do.
     *
     * @return one line or several
     */
    public String advice() {
        return advice;
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
