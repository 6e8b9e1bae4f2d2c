package dev.kiln.engine.run;

import dev.kiln.engine.handler.Progress;
import dev.kiln.engine.handler.ResourceException;
import dev.kiln.engine.handler.ResourceHandler;
import dev.kiln.engine.state.Action;
import dev.kiln.engine.state.Status;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/** Removes a resource's object as its deletion policy says. The row stays until the stack comes to rest. */
final class DeleteFlow {

    private final Core core;
    private final LiveResource row;
    private final Traversal traversal;
    private final Outcome outcome;
    private int attempts;

    DeleteFlow(LiveResource row, Traversal traversal, Outcome outcome) {
        this.core = row.stack().core();
        this.row = row;
        this.traversal = traversal;
        this.outcome = outcome;
    }

    void start() {
        if (row.isGoneWell()) {
            outcome.done();
        } else if (isStackDelete()) {
            HookWait.passOrWait(row, hooks(), Action.DELETE, "pre-delete", this::delete, outcome::aborted);
        } else {
            delete();
        }
    }

    private boolean isStackDelete() {
        return row.stack().action() == Action.DELETE;
    }

    /** An empty template keeps the environment, and with it the hooks. */
    private StackDefinition hooks() {
        return traversal.definition();
    }

    private void delete() {
        boolean worth =
                !(row.status() == Status.FAILED && (row.action() == Action.CREATE || row.action() == Action.UPDATE));
        ActionRun.start(row, Action.DELETE, work(worth), new ActionRun.Ending() {
            @Override
            public void done() {
                freeReplacement();
                if (isStackDelete()) {
                    HookWait.passOrWait(row, hooks(), Action.DELETE, "post-delete", outcome::done, outcome::aborted);
                } else {
                    outcome.done();
                }
            }

            @Override
            public void failed(Failure failure) {
                outcome.failed("Resource DELETE failed: " + failure.text().text());
            }

            @Override
            public void aborted(Abort why) {
                outcome.aborted(why);
            }
        });
    }

    private Supplier<Progress> work(boolean worth) {
        DefinedResource defined = row.definition();
        Optional<ResourceHandler> handler = defined == null
                ? core.types().builtIn(row.type()).map(ResolvedType::handler)
                : Optional.of(defined.type().handler());
        String policy =
                defined == null ? "delete" : defined.deletionPolicy(row.stack().data());
        if (handler.isEmpty() || policy.equals("retain") || row.stack().isAbandoned()) {
            return () -> Progress.DONE;
        }
        LiveContext context = new LiveContext(row);
        return policy.equals("snapshot")
                ? () -> retried(() -> handler.get().snapshotDelete(context, worth))
                : () -> retried(() -> handler.get().delete(context));
    }

    /** An object that is still in use may be free in a moment. */
    private Progress retried(Supplier<Progress> work) {
        try {
            Progress progress = work.get();
            return progress instanceof Progress.Waiting waiting
                    ? Progress.after(waiting.pause(), () -> retried(waiting.next()))
                    : progress;
        } catch (ResourceException busy) {
            if (!busy.isWorthRetrying() || attempts >= core.settings().retryLimit()) {
                throw busy;
            }
            Duration pause = core.settings().retryPause().multipliedBy(1L << Math.min(attempts, 10));
            attempts++;
            return Progress.after(pause, () -> retried(work));
        }
    }

    private void freeReplacement() {
        Long by = row.replacedBy();
        LiveResource replacement = by == null ? null : row.stack().row(by);
        if (replacement != null
                && replacement.templateId().equals(traversal.definition().id())) {
            replacement.replaces(null);
        }
    }
}
