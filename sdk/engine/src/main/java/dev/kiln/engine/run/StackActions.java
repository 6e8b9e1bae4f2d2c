package dev.kiln.engine.run;

import dev.kiln.engine.state.Action;
import dev.kiln.engine.state.Status;

/** What is done to all resources of a stack without changing its template: suspend, resume, check, snapshot. */
final class StackActions {

    void suspend(LiveStack stack) {
        if (stack.action() == Action.SUSPEND && stack.status() == Status.COMPLETE) {
            return;
        }
        new StackAction(stack, Action.SUSPEND, StackActions::begin, () -> {}).start();
    }

    void resume(LiveStack stack) {
        if (stack.action() == Action.RESUME && stack.status() == Status.COMPLETE) {
            return;
        }
        new StackAction(stack, Action.RESUME, StackActions::begin, () -> {}).start();
    }

    void check(LiveStack stack) {
        new StackAction(stack, Action.CHECK, StackActions::begin, () -> {}).start();
    }

    /** Whatever the outcome, the last step is to see what the resources kept. */
    void snapshot(LiveStack stack, Runnable atEnd) {
        new StackAction(stack, Action.SNAPSHOT, StackActions::begin, atEnd).start();
    }

    private static void begin(LiveResource row, Action action, ActionRun.Ending ending) {
        DefinedResource defined = row.definition();
        if (defined == null) {
            ending.done();
            return;
        }
        boolean isNew = row.action() == Action.INIT && row.status() == Status.COMPLETE;
        LiveContext context = new LiveContext(row);
        switch (action) {
            case SUSPEND -> {
                boolean stable = row.action() == Action.SUSPEND || row.status() == Status.COMPLETE;
                if (row.action() == Action.DELETE || !stable) {
                    ending.failed(invalid(row, "suspend"));
                } else {
                    ActionRun.start(row, action, () -> defined.type().handler().suspend(context), ending);
                }
            }
            case RESUME -> {
                boolean suspended = row.action() == Action.SUSPEND && row.status() == Status.COMPLETE;
                boolean resumed = row.action() == Action.RESUME && row.status() != Status.IN_PROGRESS;
                if (suspended || resumed) {
                    ActionRun.start(row, action, () -> defined.type().handler().resume(context), ending);
                } else {
                    ending.failed(invalid(row, "resume"));
                }
            }
            case CHECK -> {
                if (!isNew) {
                    Checking.start(row, ending);
                } else if (defined.type().handler().supportsCheck(context)) {
                    row.state(action, Status.FAILED, "Can not check " + row.name() + ", resource not created yet.");
                    ending.failed(new Failure(
                            FailureText.of("Exception", row.name(), "Resource " + row.name() + " not created yet."),
                            false));
                } else {
                    ending.done();
                }
            }
            default ->
                ActionRun.start(row, action, () -> defined.type().handler().snapshot(context), ending);
        }
    }

    private static Failure invalid(LiveResource row, String action) {
        String state = "('" + row.action() + "', '" + row.status() + "')";
        return new Failure(FailureText.of("Error", row.name(), "State " + state + " invalid for " + action), false);
    }
}
