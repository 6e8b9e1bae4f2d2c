package dev.kiln.engine.run;

import dev.kiln.engine.api.EngineClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.Optional;
import java.util.PriorityQueue;

/** Short steps of work, those that can be done now in order and those that are due later. Not safe for several threads. */
final class Loop {

    private final EngineClock clock;
    private final Deque<Runnable> ready = new ArrayDeque<>();
    private final PriorityQueue<Timer> timers =
            new PriorityQueue<>(Comparator.comparing(Timer::due).thenComparingLong(Timer::number));
    private long timersMade;

    Loop(EngineClock clock) {
        this.clock = clock;
    }

    /** Work that is due later. */
    static final class Timer {

        private final Instant due;
        private final long number;
        private final Runnable work;
        private boolean cancelled;

        private Timer(Instant due, long number, Runnable work) {
            this.due = due;
            this.number = number;
            this.work = work;
        }

        private Instant due() {
            return due;
        }

        private long number() {
            return number;
        }

        void cancel() {
            cancelled = true;
        }
    }

    /** Does the work after what is ready now. */
    void post(Runnable work) {
        ready.add(work);
    }

    /** Does the work after a while. */
    Timer after(Duration pause, Runnable work) {
        return at(clock.now().plus(pause), work);
    }

    /** Does the work at a time. */
    Timer at(Instant due, Runnable work) {
        Timer timer = new Timer(due, timersMade++, work);
        timers.add(timer);
        return timer;
    }

    /** The next step that can be done now. */
    Optional<Runnable> next() {
        Instant now = clock.now();
        Timer first = firstTimer();
        while (first != null && !first.due.isAfter(now)) {
            timers.remove();
            ready.add(first.work);
            first = firstTimer();
        }
        return Optional.ofNullable(ready.poll());
    }

    /** When the next timer is due; empty when there is none. */
    Optional<Instant> nextDue() {
        return Optional.ofNullable(firstTimer()).map(Timer::due);
    }

    private @org.jspecify.annotations.Nullable Timer firstTimer() {
        Timer first = timers.peek();
        while (first != null && first.cancelled) {
            timers.remove();
            first = timers.peek();
        }
        return first;
    }
}
