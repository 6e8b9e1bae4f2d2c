package dev.kiln.engine.run;

import dev.kiln.engine.api.EngineClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Has the steps carried out, one at a time: by a thread of its own where time passes by itself, else by whoever waits. All that is
 * done to the engine goes through here.
 */
public final class Driver implements AutoCloseable {

    private static final Duration LONGEST_SLEEP = Duration.ofHours(1);

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final EngineClock clock;
    private final Loop loop;
    private final Journal journal;
    private final @Nullable Thread worker;
    private boolean closed;
    private @Nullable RuntimeException broken;

    Driver(EngineClock clock, Loop loop, Journal journal) {
        this.clock = clock;
        this.loop = loop;
        this.journal = journal;
        if (clock instanceof EngineClock.Real) {
            worker = new Thread(this::work, "kiln-engine");
            worker.setDaemon(true);
            worker.start();
        } else {
            worker = null;
        }
    }

    /**
     * Does something to the engine, as one step.
     *
     * @param operation what to do
     * @param <T> what comes of it
     * @return what came of it
     */
    public <T extends @Nullable Object> T call(Supplier<T> operation) {
        lock.lock();
        try {
            checkUsable();
            journal.flushAll(); // what the operation reads from the store must be there
            try {
                return operation.get();
            } finally {
                journal.flushAll();
                changed.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    private void checkUsable() {
        if (broken != null) {
            throw new IllegalStateException("the engine has stopped: " + broken.getMessage(), broken);
        }
        if (closed) {
            throw new IllegalStateException("the engine is closed");
        }
    }

    /**
     * Waits until something holds.
     *
     * @param condition what to wait for; asked when something has been written, and when there is nothing to do
     * @param limit the longest time to wait, by the engine's clock
     * @return whether it holds now
     */
    public boolean await(BooleanSupplier condition, Duration limit) {
        Instant end = clock.now().plus(limit);
        lock.lock();
        try {
            while (!condition.getAsBoolean()) {
                checkUsable();
                if (!clock.now().isBefore(end) || !advance(end)) {
                    return condition.getAsBoolean();
                }
            }
            journal.flushAll(); // what the caller learns now must outlive a crash
            return true;
        } finally {
            lock.unlock();
        }
    }

    /** Lets something happen, but nothing after the end; false when nothing can happen any more. */
    private boolean advance(Instant end) {
        if (worker != null) {
            return sleepUntil(end);
        }
        Optional<Runnable> next = loop.next();
        if (next.isPresent()) {
            run(next.get());
            return true;
        }
        if (journal.flushAll()) {
            return true; // listeners have learnt something, and with them perhaps the condition
        }
        Instant due = loop.nextDue().filter(time -> time.isBefore(end)).orElse(end);
        ((EngineClock.Jumping) clock).jumpTo(due);
        return loop.nextDue().isPresent() || due.isBefore(end);
    }

    private void run(Runnable step) {
        try {
            step.run();
            if (journal.stepOver()) {
                changed.signalAll();
            }
        } catch (RuntimeException unexpected) {
            broken = unexpected;
            changed.signalAll();
            throw unexpected;
        }
    }

    /** One wait for news; the caller looks at its condition again, whatever the cause of waking. */
    @SuppressWarnings("WaitNotInLoop") // the loop is the caller's
    private boolean sleepUntil(Instant end) {
        long nanos = Duration.between(clock.now(), end).toNanos();
        try {
            return nanos > 0 && (changed.awaitNanos(nanos) > 0 || clock.now().isBefore(end));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void work() {
        lock.lock();
        try {
            while (!closed && broken == null && !Thread.currentThread().isInterrupted()) {
                Optional<Runnable> next = loop.next();
                if (next.isPresent()) {
                    run(next.get());
                    yieldToCallers();
                } else if (journal.flushAll()) {
                    changed.signalAll();
                } else {
                    changed.signalAll();
                    Instant due = loop.nextDue().orElse(clock.now().plus(LONGEST_SLEEP));
                    sleepUntil(due);
                }
            }
        } catch (RuntimeException unexpected) {
            broken = unexpected;
        } finally {
            changed.signalAll();
            lock.unlock();
        }
    }

    private void yieldToCallers() {
        if (lock.hasQueuedThreads()) {
            lock.unlock();
            Thread.onSpinWait();
            lock.lock();
        }
    }

    @Override
    public void close() {
        lock.lock();
        try {
            if (broken == null && !closed) {
                journal.flushAll();
            }
            closed = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
        if (worker != null && worker != Thread.currentThread()) {
            try {
                worker.join();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
