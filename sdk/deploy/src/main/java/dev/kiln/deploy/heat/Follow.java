package dev.kiln.deploy.heat;

import dev.kiln.deploy.DeployException;
import dev.kiln.deploy.DeployException.Kind;
import dev.kiln.deploy.StackEvent;
import dev.kiln.deploy.StackInfo;
import dev.kiln.deploy.StackStatus;
import dev.kiln.deploy.heat.HeatApi.UnavailableException;
import dev.kiln.deploy.inspect.EventFilter;
import dev.kiln.deploy.rest.Pause;
import dev.kiln.deploy.rest.RestIoException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Follows a stack, whatever works on it and whoever began that, until it is at rest. */
final class Follow {
    private static final long FIRST_PAUSE_MILLIS = 300;
    private static final long LONGEST_PAUSE_MILLIS = 2_000;
    /** Polls without an answer after which to give up: some two minutes. */
    private static final int PATIENCE = 60;
    /** Polls of a stack at rest after which that is believed without an event that says so, or although a rollback could follow. */
    private static final int QUIET_POLLS = 4;

    private final HeatApi heat;
    private final Pause pause;
    private final StackInfo stack;
    private final EventFilter filter;
    private final Consumer<StackEvent> listener;
    private final EventTail tail;
    private @Nullable StackStatus lastTold;
    private int quiet;

    Follow(HeatApi heat, Pause pause, StackInfo stack, EventFilter filter, Consumer<StackEvent> listener) {
        this.heat = heat;
        this.pause = pause;
        this.stack = stack;
        this.filter = filter;
        this.listener = listener;
        this.tail = EventTail.fromBirth(heat, stack, filter.depth());
    }

    StackInfo untilRest() {
        long wait = FIRST_PAUSE_MILLIS;
        int silent = 0;
        while (true) {
            try {
                // The state before the events: what is told of a stack at rest is then complete.
                StackInfo now = heat.state(stack).orElseThrow(this::forgotten);
                tail.poll().forEach(this::deliver);
                silent = 0;
                if (isAtRest(now)) {
                    tail.drain().forEach(this::deliver);
                    return heat.now(stack).orElse(now);
                }
            } catch (RestIoException | UnavailableException e) {
                if (++silent >= PATIENCE || Thread.currentThread().isInterrupted()) {
                    throw e;
                }
            }
            pause.around(wait);
            wait = Math.min(LONGEST_PAUSE_MILLIS, wait * 3 / 2);
        }
    }

    private boolean isAtRest(StackInfo now) {
        if (now.status().isInProgress()) {
            quiet = 0;
            return false;
        }
        boolean rollbackMayFollow = now.status().isFailed()
                && Boolean.FALSE.equals(now.disableRollback())
                && (now.status().action().equals("CREATE")
                        || now.status().action().equals("UPDATE"));
        boolean told = now.status().equals(lastTold) && !rollbackMayFollow;
        return told || ++quiet >= QUIET_POLLS;
    }

    private void deliver(StackEvent event) {
        if (tail.isRoot(event)) {
            lastTold = event.status();
        }
        if (filter.accepts(event)) {
            listener.accept(event);
        }
    }

    private DeployException forgotten() {
        return new DeployException(
                Kind.NOT_FOUND, "Stack " + stack.name() + " is gone, and Heat does not remember it any more.");
    }
}
