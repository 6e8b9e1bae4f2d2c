package dev.kiln.deploy.heat;

import dev.kiln.deploy.DeployException;
import dev.kiln.deploy.DeployException.Kind;
import dev.kiln.deploy.DeployListener;
import dev.kiln.deploy.DeployResult;
import dev.kiln.deploy.StackEvent;
import dev.kiln.deploy.StackFailedException;
import dev.kiln.deploy.StackInfo;
import dev.kiln.deploy.StackStatus;
import dev.kiln.deploy.UnsettledException;
import dev.kiln.deploy.rest.Pause;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Follows one action of one stack to its end. */
final class Watch {
    private static final long FIRST_PAUSE_MILLIS = 300;
    private static final long LONGEST_PAUSE_MILLIS = 2_000;
    /** Polls in a row that fail, for whatever reason, after which to give up; the action goes on meanwhile. */
    private static final int PATIENCE = 5;
    /** Polls of a stack at rest that shows no event of its end before its status alone is believed. */
    private static final int QUIET_POLLS = 10;

    /** Polls after which a stack that shows no change at all is taken to need none: some two minutes. */
    private static final int STILL_POLLS = 60;

    private final HeatApi heat;
    private final Pause pause;
    private final DeployListener listener;
    private final StackInfo before;
    private final String action;
    private final EventTail tail;
    private final int totalBefore;
    private final List<StackEvent> events = new ArrayList<>();
    private @Nullable StackStatus lastOfStack;
    private int quiet;

    Watch(
            HeatApi heat,
            Pause pause,
            DeployListener listener,
            StackInfo before,
            String action,
            EventTail tail,
            int totalBefore) {
        this.heat = heat;
        this.pause = pause;
        this.listener = listener;
        this.before = before;
        this.action = action;
        this.tail = tail;
        this.totalBefore = totalBefore;
    }

    DeployResult untilEnd() {
        long wait = FIRST_PAUSE_MILLIS;
        int silent = 0;
        while (true) {
            try {
                Optional<StackInfo> end = look();
                silent = 0;
                if (end.isPresent()) {
                    deliver(tail.drain());
                    return Ending.of(action, end.get(), events);
                }
            } catch (StackFailedException e) {
                throw e;
            } catch (DeployException e) {
                if (e.kind() == Kind.NOT_FOUND || e.kind() == Kind.INTERRUPTED) {
                    throw e;
                }
                if (++silent >= PATIENCE || Thread.currentThread().isInterrupted()) {
                    throw new UnsettledException(
                            e.kind(),
                            e.getMessage() + " The " + action + " of stack " + before.name()
                                    + " goes on without being watched: see `kiln stack show " + before.name()
                                    + "` later.",
                            e);
                }
            }
            pause.around(wait);
            wait = Math.min(LONGEST_PAUSE_MILLIS, wait * 3 / 2);
        }
    }

    /** One look: delivers what is new and gives the stack once the action has ended. */
    private Optional<StackInfo> look() {
        StackInfo now = heat.state(before).orElse(null);
        if (now == null) {
            if (action.equals("DELETE")) {
                return Optional.of(before.asDeleted());
            }
            throw new DeployException(
                    Kind.NOT_FOUND,
                    "Stack " + before.name() + " has been deleted while it was worked on, by somebody else.");
        }
        List<StackEvent> fresh = tail.poll();
        deliver(fresh);
        if (!fresh.isEmpty()) {
            progress(now);
        }
        if (now.status().isInProgress() || !hasRun(now)) {
            quiet = now.status().isInProgress() ? 0 : quiet + 1;
            return Optional.empty();
        }
        if (now.status().toString().equals("DELETE_COMPLETE") && now.deleted() == null && quiet++ < QUIET_POLLS) {
            // The name is free only a moment after the last resource is gone.
            return Optional.empty();
        }
        if (rollbackFollows(now) && quiet++ < QUIET_POLLS) {
            return Optional.empty();
        }
        return action.equals("DELETE") ? Optional.of(now) : Optional.of(withOutputs(now));
    }

    private StackInfo withOutputs(StackInfo end) {
        return heat.now(before)
                .filter(whole -> whole.status().equals(end.status()))
                .orElse(end);
    }

    /** Whether a state of rest is the end of our action, not the state before it. */
    private boolean hasRun(StackInfo now) {
        boolean told = now.status().equals(lastOfStack);
        boolean changed = !now.status().equals(before.status()) || !Objects.equals(now.updated(), before.updated());
        return told || (quiet >= QUIET_POLLS && changed) || quiet >= STILL_POLLS;
    }

    private boolean rollbackFollows(StackInfo now) {
        return now.status().isFailed()
                && Boolean.FALSE.equals(now.disableRollback())
                && (now.status().action().equals("CREATE")
                        || now.status().action().equals("UPDATE"));
    }

    private void deliver(List<StackEvent> fresh) {
        for (StackEvent event : fresh) {
            events.add(event);
            if (tail.isRoot(event)) {
                lastOfStack = event.status();
            }
            listener.onEvent(event);
        }
    }

    private void progress(StackInfo now) {
        if (now.status().toString().equals("DELETE_COMPLETE")) {
            listener.onProgress(totalBefore, totalBefore);
            return;
        }
        var resources = heat.resources(now, 0);
        if (action.equals("DELETE")) {
            long left = resources.stream()
                    .filter(r -> !r.status().toString().equals("DELETE_COMPLETE"))
                    .count();
            listener.onProgress((int) Math.max(0, totalBefore - left), totalBefore);
            return;
        }
        long done = resources.stream()
                .filter(r -> r.status().isComplete() && !r.status().action().equals("INIT"))
                .count();
        listener.onProgress((int) done, resources.size());
    }
}
