package dev.kiln.engine.run;

import dev.kiln.engine.handler.Progress;
import dev.kiln.engine.handler.ResourceException;
import dev.kiln.engine.handler.ResourceHandler;
import dev.kiln.engine.state.Action;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Makes a resource that has not been begun: takes over an object, or creates one, if need be in several attempts. */
final class CreateFlow {

    private final Core core;
    private final LiveResource row;
    private final Traversal traversal;
    private final DefinedResource defined;
    private final ResourceHandler handler;
    private final Outcome outcome;
    private int failedCreates;
    private int failedDeletes;
    private @Nullable Failure firstFailure;

    CreateFlow(LiveResource row, DefinedResource defined, Traversal traversal, Outcome outcome) {
        this.core = row.stack().core();
        this.row = row;
        this.traversal = traversal;
        this.defined = defined;
        this.handler = defined.type().handler();
        this.outcome = outcome;
    }

    void start() {
        row.requires(traversal.requirements(row.name()));
        row.templateId(traversal.definition().id());
        StackData data = row.stack().data();
        String external = defined.externalId(data);
        if (external != null) {
            takeOver(external, Map.of(), this::checkTakenOver);
        } else if (row.stack().action() == Action.ADOPT) {
            adopt();
        } else if (row.stack().action() == Action.CREATE) {
            HookWait.passOrWait(
                    row, traversal.definition(), Action.CREATE, "pre-create", this::prepare, outcome::aborted);
        } else {
            prepare();
        }
    }

    /** Others that are ready at the same time, removals above all, come before a create begins. */
    private void prepare() {
        Pause.begin(row, Duration.ZERO, this::create, outcome::aborted);
    }

    private void create() {
        run(Action.CREATE, () -> {
            row.given(defined, defined.given(row.stack().data()));
            row.metadata(defined.metadata(row.stack().data()));
            return handler.create(new LiveContext(row));
        });
    }

    private void run(Action action, Supplier<Progress> work) {
        ActionRun.start(row, action, work, new ActionRun.Ending() {
            @Override
            public void done() {
                if (action == Action.DELETE) {
                    pauseThen(failedCreates, CreateFlow.this::create);
                } else {
                    finish();
                }
            }

            @Override
            public void failed(Failure failure) {
                retry(action, failure);
            }

            @Override
            public void aborted(Abort why) {
                outcome.aborted(why);
            }
        });
    }

    private void retry(Action action, Failure failure) {
        if (!failure.worthRetrying()) {
            outcome.failed("Resource " + action + " failed: " + failure.text().text());
            return;
        }
        if (firstFailure == null) {
            firstFailure = failure;
        }
        if (action == Action.CREATE) {
            failedCreates++;
            failedDeletes = 0;
        } else {
            failedDeletes++;
        }
        int limit = core.settings().retryLimit();
        if (failedCreates > limit || failedDeletes > limit) {
            outcome.failed("Resource CREATE failed: " + firstFailure.text().text());
        } else {
            pauseThen(failedDeletes, this::undo);
        }
    }

    private void undo() {
        run(Action.DELETE, () -> handler.delete(new LiveContext(row)));
    }

    private void pauseThen(int attempts, Runnable then) {
        Duration pause = attempts == 0
                ? Duration.ZERO
                : core.settings().retryPause().multipliedBy(1L << Math.min(attempts - 1, 10));
        Pause.begin(row, pause, then, outcome::aborted);
    }

    private void finish() {
        if (row.stack().action() == Action.CREATE) {
            HookWait.passOrWait(
                    row, traversal.definition(), Action.CREATE, "post-create", outcome::done, outcome::aborted);
        } else {
            outcome.done();
        }
    }

    private void adopt() {
        Map<String, @Nullable Object> kept = traversal.adopted().get(row.name());
        Object id = kept == null ? null : kept.get("resource_id");
        if (id == null) {
            ActionRun.start(
                    row,
                    Action.ADOPT,
                    () -> {
                        throw new ResourceException("Exception", "Resource ID was not provided.");
                    },
                    ending(outcome::done));
            return;
        }
        takeOver(id.toString(), kept == null ? Map.of() : kept, outcome::done);
    }

    private void takeOver(String id, Map<String, @Nullable Object> kept, Runnable then) {
        ActionRun.start(
                row,
                Action.ADOPT,
                () -> {
                    row.given(defined, defined.given(row.stack().data()));
                    row.physicalId(id);
                    if (kept.get("resource_data") instanceof Map<?, ?> data) {
                        data.forEach((key, value) -> row.data(String.valueOf(key), value));
                    }
                    row.metadata(
                            kept.get("metadata") instanceof Map<?, ?> metadata
                                    ? Maps.byName(metadata)
                                    : defined.metadata(row.stack().data()));
                    return handler.adopt(new LiveContext(row));
                },
                ending(then));
    }

    private void checkTakenOver() {
        Checking.start(row, ending(outcome::done));
    }

    private ActionRun.Ending ending(Runnable then) {
        return new ActionRun.Ending() {
            @Override
            public void done() {
                then.run();
            }

            @Override
            public void failed(Failure failure) {
                outcome.failed("Resource " + row.action() + " failed: "
                        + failure.text().text());
            }

            @Override
            public void aborted(Abort why) {
                outcome.aborted(why);
            }
        };
    }
}
