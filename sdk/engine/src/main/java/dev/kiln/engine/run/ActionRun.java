package dev.kiln.engine.run;

import dev.kiln.engine.handler.Progress;
import dev.kiln.engine.handler.ReplacementRequired;
import dev.kiln.engine.handler.ResourceException;
import dev.kiln.engine.state.Action;
import dev.kiln.engine.state.Status;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One action on one resource: in progress, then asked again until it is complete, has failed or is given up. */
final class ActionRun implements Running {

    /** How often a rehearsal asks before it takes for done what waits for somebody else. */
    private static final int REHEARSED_WAITS = 5;

    private final Core core;
    private final LiveResource row;
    private final Action action;
    private final String describedAtStart;
    private final Ending ending;
    private @Nullable Supplier<Progress> next;
    private Loop.@Nullable Timer timer;
    private boolean over;
    private int rehearsedWaits;

    /** What follows the action. The resource is free again when these are called, except for {@link #settle}. */
    interface Ending {

        /** The work is done; puts in force what it was for. May fail like the work itself. */
        default void settle() {}

        /** The resource is complete. */
        void done();

        /** The resource has failed. */
        void failed(Failure failure);

        /** The work found out that the resource must be replaced. */
        default void replaced(ReplacementRequired why) {
            failed(new Failure(FailureText.of("ReplacementRequired", "", String.valueOf(why.getMessage())), false));
        }

        /** The work was given up. */
        void aborted(Abort why);
    }

    private ActionRun(LiveResource row, Action action, Ending ending) {
        this.core = row.stack().core();
        this.row = row;
        this.action = action;
        this.describedAtStart = row.description();
        this.ending = ending;
    }

    /** Begins an action. */
    static void start(LiveResource row, Action action, Supplier<Progress> work, Ending ending) {
        ActionRun run = new ActionRun(row, action, ending);
        row.running(run);
        row.state(action, Status.IN_PROGRESS, LiveResource.CHANGED);
        run.step(run.disturbed(work));
    }

    /** The work as the cloud of the day lets it be done. */
    private Supplier<Progress> disturbed(Supplier<Progress> work) {
        LiveContext context = new LiveContext(row);
        Duration latency = core.faults().latency(context, action);
        Supplier<Progress> faulty = () -> {
            Optional<ResourceException> failure = core.faults().failure(context, action);
            if (failure.isPresent()) {
                throw failure.get();
            }
            return work.get();
        };
        return latency.isZero() ? faulty : () -> Progress.after(latency, faulty);
    }

    private void step(Supplier<Progress> question) {
        Progress progress;
        try {
            progress = question.get();
        } catch (ReplacementRequired why) {
            over();
            ending.replaced(why);
            return;
        } catch (RuntimeException failure) {
            fail(failure);
            return;
        }
        if (progress instanceof Progress.Waiting waiting && !waitsInVain()) {
            next = waiting.next();
            timer = core.loop().after(waiting.pause(), this::ask);
        } else {
            core.loop().post(this::complete);
        }
    }

    /** In a rehearsal nobody sends the signals that are waited for. */
    private boolean waitsInVain() {
        return core.isRehearsal()
                && ++rehearsedWaits > REHEARSED_WAITS
                && !core.stacks().isNestedBusy(row);
    }

    private void ask() {
        Supplier<Progress> question = next;
        if (!over && question != null) {
            next = null;
            step(question);
        }
    }

    private void complete() {
        if (over) {
            return;
        }
        try {
            ending.settle();
        } catch (RuntimeException failure) {
            fail(failure);
            return;
        }
        over();
        row.state(action, Status.COMPLETE, LiveResource.CHANGED);
        ending.done();
    }

    private void fail(RuntimeException cause) {
        Failure failure = Failure.of(row, cause);
        over();
        if (core.isTakenForDone(row, failure)) {
            row.state(action, Status.COMPLETE, LiveResource.CHANGED);
            ending.done();
            return;
        }
        row.state(action, Status.FAILED, failure.text().text());
        ending.failed(failure);
    }

    private void over() {
        over = true;
        next = null;
        if (timer != null) {
            timer.cancel();
        }
        row.running(null);
    }

    @Override
    public void abort(Abort why) {
        if (over) {
            return;
        }
        DefinedResource defined = row.definition();
        if (defined != null) {
            defined.type().handler().cancel(new LiveContext(row));
        }
        over();
        row.state(action, Status.FAILED, action + " aborted (" + text(why) + ")");
        ending.aborted(why);
    }

    private String text(Abort why) {
        return switch (why) {
            case TIMEOUT ->
                "Task " + action.name().toLowerCase(Locale.ROOT) + " from " + describedAtStart + " Timed out";
            case CANCEL -> "user triggered cancel";
        };
    }

    @Override
    public void wake() {
        if (!over && next != null && timer != null) {
            timer.cancel();
            core.loop().post(this::ask);
        }
    }
}
