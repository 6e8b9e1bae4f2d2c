package dev.kiln.deploy.heat;

import dev.kiln.deploy.DeployException;
import dev.kiln.deploy.DeployListener;
import dev.kiln.deploy.DeployResult;
import dev.kiln.deploy.StackInfo;
import dev.kiln.deploy.action.RunningAction;
import dev.kiln.deploy.rest.Pause;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Has Heat begin an action, and finds out whether it did where no answer came. */
final class Submission {

    private final HeatApi heat;
    private final Pause pause;

    Submission(HeatApi heat, Pause pause) {
        this.heat = heat;
        this.pause = pause;
    }

    /** Sends a write that leads to an action on a stack that is there. */
    RunningAction begin(String action, StackInfo stack, Consumer<StackInfo> write) {
        EventTail tail = EventTail.fromNow(heat, stack);
        String notice = null;
        try {
            write.accept(stack);
        } catch (DeployException e) {
            if (!Settlement.isDoubt(e)) {
                throw e;
            }
            if (new Settlement(heat, pause, e)
                    .begun(seenAs(action, stack), stack, tail)
                    .isEmpty()) {
                throw new DeployException(
                        e.kind(),
                        e.getMessage() + " Stack " + stack.name() + " shows no change (" + stack.status()
                                + "): nothing was done. Try again.",
                        null,
                        e);
            }
            notice = "Heat's answer was lost, but the action has begun.";
        }
        return new Running(action, stack, tail, notice);
    }

    /** Sends a write that leads to a new stack, and gives its id. */
    RunningAction beginNew(String action, String name, Supplier<String> write) {
        try {
            StackInfo stack = heat.show(write.get());
            return new Running(action, stack, EventTail.fromBirth(heat, stack), null);
        } catch (DeployException e) {
            if (!Settlement.isDoubt(e)) {
                throw e;
            }
            StackInfo stack = new Settlement(heat, pause, e)
                    .created(name)
                    .orElseThrow(() -> new DeployException(
                            e.kind(),
                            e.getMessage() + " Stack " + name + " does not exist: nothing was done. Try again.",
                            null,
                            e));
            return new Running(
                    action, stack, EventTail.fromBirth(heat, stack), "Heat's answer was lost, but the stack is there.");
        }
    }

    /** The action that the stack is seen in once Heat does what was asked: a cancelled one ends, or is rolled back. */
    private static String seenAs(String action, StackInfo stack) {
        return switch (action) {
            case "CANCEL" -> stack.status().action();
            case "CANCEL_UPDATE" -> "ROLLBACK";
            default -> action;
        };
    }

    /** An action that Heat has taken on. */
    private final class Running implements RunningAction {

        private final String action;
        private final StackInfo stack;
        private final EventTail tail;
        private final @Nullable String notice;

        Running(String action, StackInfo stack, EventTail tail, @Nullable String notice) {
            this.action = action;
            this.stack = stack;
            this.tail = tail;
            this.notice = notice;
        }

        @Override
        public String action() {
            return action;
        }

        @Override
        public StackInfo stack() {
            return stack;
        }

        @Override
        public DeployResult await(DeployListener listener) {
            if (notice != null) {
                listener.onNotice(notice);
            }
            listener.onSubmitted(action, stack.name(), stack.id());
            return new Watch(heat, pause, listener, stack, action, tail, 0).untilEnd();
        }

        @Override
        public void close() {
            // Heat goes on by itself.
        }
    }
}
