package dev.kiln.engine.run;

import dev.kiln.engine.graph.Dependencies;
import dev.kiln.engine.graph.Walk;
import dev.kiln.engine.state.Action;
import dev.kiln.engine.state.Status;
import dev.kiln.hot.value.PythonText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One action on all resources of a stack, each after those it requires, or before them when things are taken down. */
final class StackAction {

    private final Core core;
    private final LiveStack stack;
    private final Action action;
    private final Step step;
    private final Runnable atEnd;
    private final Set<String> busy = new HashSet<>();
    private final List<String> failures = new ArrayList<>();
    private Walk<String> walk = new Walk<>(new Dependencies<>());
    private @Nullable Traversal lock;
    private Loop.@Nullable Timer deadline;
    private boolean timedOut;
    private boolean over;

    /** What the action does to one resource. */
    interface Step {
        void begin(LiveResource row, Action action, ActionRun.Ending ending);
    }

    StackAction(LiveStack stack, Action action, Step step, Runnable atEnd) {
        this.core = stack.core();
        this.stack = stack;
        this.action = action;
        this.step = step;
        this.atEnd = atEnd;
    }

    void start() {
        StackDefinition definition = stack.definition();
        stack.begun(true);
        stack.traversal().ifPresent(Traversal::end);
        lock = new Traversal(core.newUuid(), definition, Map.of());
        stack.traversal(lock);
        stack.state(action, Status.IN_PROGRESS, "Stack " + action + " started");
        if (action != Action.CHECK) {
            deadline = core.loop().at(stack.deadline(), this::timeOut);
        }
        core.loop().post(this::begin);
    }

    private boolean isCurrent() {
        return !over && stack.traversal().filter(now -> now == lock).isPresent();
    }

    private void begin() {
        if (!isCurrent()) {
            return;
        }
        Dependencies<String> names = RequirementGraph.whole(stack.definition(), stack.data());
        walk = new Walk<>(action == Action.SUSPEND ? names.reversed() : names);
        for (String name : walk.first()) {
            core.loop().post(() -> begin(name));
        }
        endIfIdle();
    }

    private void begin(String name) {
        if (!isCurrent() || isStopped()) {
            endIfIdle();
            return;
        }
        LiveResource row = stack.newest(name);
        DefinedResource defined = stack.definition().resources().get(name);
        if (row == null && defined != null) {
            row = LiveResource.create(stack, defined, stack.templateId(), Action.INIT);
        }
        if (row == null || row.running() != null) {
            finish(name);
            return;
        }
        busy.add(name);
        step.begin(row, action, ending(name));
    }

    /** One failure stops what has not begun, but a check goes on with all that does not depend on it. */
    private boolean isStopped() {
        return timedOut || (action != Action.CHECK && !failures.isEmpty());
    }

    private ActionRun.Ending ending(String name) {
        return new ActionRun.Ending() {
            @Override
            public void done() {
                busy.remove(name);
                finish(name);
            }

            @Override
            public void failed(Failure failure) {
                busy.remove(name);
                boolean first = failures.isEmpty();
                failures.add(failure.text().text());
                if (first && action != Action.CHECK && !busy.isEmpty()) {
                    core.loop().after(core.settings().graceTime(), StackAction.this::abortBusy);
                }
                endIfIdle();
            }

            @Override
            public void aborted(Abort why) {
                busy.remove(name);
                endIfIdle();
            }
        };
    }

    private void finish(String name) {
        for (String next : walk.finish(name)) {
            core.loop().post(() -> begin(next));
        }
        endIfIdle();
    }

    private void timeOut() {
        if (isCurrent()) {
            timedOut = true;
            abortBusy();
            endIfIdle();
        }
    }

    private void abortBusy() {
        if (!isCurrent()) {
            return;
        }
        for (String name : List.copyOf(busy)) {
            LiveResource row = stack.newest(name);
            Running running = row == null ? null : row.running();
            if (running != null) {
                running.abort(Abort.TIMEOUT);
            }
        }
    }

    private void endIfIdle() {
        boolean finished = walk.isFinished() || (busy.isEmpty() && (isStopped() || !failures.isEmpty()));
        if (finished && isCurrent()) {
            core.loop().post(this::end);
        }
    }

    private void end() {
        if (!isCurrent() || !busy.isEmpty()) {
            return;
        }
        over = true;
        if (deadline != null) {
            deadline.cancel();
        }
        stack.traversal(null);
        String suffix =
                action == Action.CHECK && !supportsCheck(stack) ? ". 'CHECK' not fully supported (see resources)" : "";
        atEnd.run();
        if (timedOut) {
            String title = action.name().charAt(0) + action.name().substring(1).toLowerCase(Locale.ROOT);
            stack.state(action, Status.FAILED, title + " timed out" + suffix);
        } else if (failures.isEmpty()) {
            stack.state(action, Status.COMPLETE, "Stack " + action + " completed successfully" + suffix);
        } else {
            String why = action == Action.CHECK ? PythonText.repr(failures) : failures.get(0);
            stack.state(action, Status.FAILED, "Resource " + action + " failed: " + why + suffix);
        }
    }

    private boolean supportsCheck(LiveStack of) {
        return of.definition().resources().values().stream().allMatch(defined -> {
            LiveResource row = of.newest(defined.name());
            if (row == null) {
                return false;
            }
            String id = row.physicalId();
            LiveStack nested = id == null ? null : core.stacks().find(id).orElse(null);
            return (nested != null && nested.owner() != null)
                    ? supportsCheck(nested)
                    : defined.type().handler().supportsCheck(new LiveContext(row));
        });
    }
}
