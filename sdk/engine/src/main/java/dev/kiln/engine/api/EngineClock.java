package dev.kiln.engine.api;

import java.time.Clock;
import java.time.Instant;

/** The engine's time. */
public sealed interface EngineClock permits EngineClock.Real, EngineClock.Jumping {

    /**
     * The time that passes by itself.
     *
     * @return the system's clock
     */
    static EngineClock real() {
        return new Real(Clock.systemUTC());
    }

    /**
     * A clock that stands still until there is nothing to do, and then jumps to what is due next: for tests and previews. Work goes on
     * only while somebody waits for it.
     *
     * @param start the time at first
     * @return a new clock
     */
    static EngineClock jumping(Instant start) {
        return new Jumping(start);
    }

    /**
     * The time.
     *
     * @return now
     */
    Instant now();

    /** Time that passes by itself. */
    final class Real implements EngineClock {

        private final Clock clock;

        private Real(Clock clock) {
            this.clock = clock;
        }

        @Override
        public Instant now() {
            return clock.instant();
        }
    }

    /** Time that jumps. */
    final class Jumping implements EngineClock {

        private volatile Instant now;

        private Jumping(Instant start) {
            this.now = start;
        }

        @Override
        public Instant now() {
            return now;
        }

        /**
         * Moves the time on.
         *
         * @param time the new time; a time in the past changes nothing
         */
        public synchronized void jumpTo(Instant time) {
            if (time.isAfter(now)) {
                now = time;
            }
        }
    }
}
