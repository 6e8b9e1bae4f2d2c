package dev.kiln.deploy.openstack;

import dev.kiln.deploy.rest.Pause;
import dev.kiln.deploy.rest.RestIoException;
import dev.kiln.deploy.rest.RestResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Whether one call is repeated once more, and the waiting before. The pauses double, with jitter, and end after {@value #ATTEMPTS}
 * attempts or some three quarters of a minute; a service that says how long to wait is obeyed within that.
 */
final class Retry {
    private static final int ATTEMPTS = 8;
    /** Heat answers 500 also to what it will never do. */
    private static final int ATTEMPTS_AFTER_500 = 3;

    private static final long FIRST_PAUSE_MILLIS = 250;
    private static final long LONGEST_PAUSE_MILLIS = 8_000;
    private static final long ALL_PAUSES_MILLIS = 45_000;
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Pause pause;
    private final boolean repeatable;
    private final long begin = System.nanoTime();
    private int attempts;
    private long waited;

    /** A call that has not been sent yet; {@code repeatable} if it does no harm to do it twice. */
    Retry(Pause pause, boolean repeatable) {
        this.pause = pause;
        this.repeatable = repeatable;
    }

    /** Waits and says yes, or says that this answer is the last. */
    boolean after(RestResponse response) {
        int status = response.status();
        int most = status == 500 ? ATTEMPTS_AFTER_500 : ATTEMPTS;
        return (status == 429 || (repeatable && (status == 408 || status >= 500))) && again(most, waitAsked(response));
    }

    /** Waits and says yes, or says that nothing helps. */
    boolean after(RestIoException e) {
        boolean harmless = repeatable || !e.wasSent();
        return harmless
                && !Unreachable.isLasting(e)
                && !Thread.currentThread().isInterrupted()
                && again(ATTEMPTS, OptionalLong.empty());
    }

    private boolean again(int most, OptionalLong asked) {
        attempts++;
        long wait = asked.orElse(Math.min(LONGEST_PAUSE_MILLIS, FIRST_PAUSE_MILLIS << (attempts - 1)));
        boolean late = System.nanoTime() - begin > PATIENCE.toNanos();
        if (attempts >= most || late || waited + wait > ALL_PAUSES_MILLIS) {
            return false;
        }
        waited += wait;
        if (asked.isPresent()) {
            pause.millis(wait);
        } else {
            pause.around(wait);
        }
        return true;
    }

    /** Milliseconds, from seconds or a date. A date is read by the clock of who wrote it. */
    private static OptionalLong waitAsked(RestResponse response) {
        String text = response.header("retry-after").orElse("").strip();
        if (text.matches("\\d{1,7}")) {
            return OptionalLong.of(Long.parseLong(text) * 1000);
        }
        Optional<Instant> until = date(text);
        if (until.isEmpty()) {
            return OptionalLong.empty();
        }
        Instant now = response.header("date").flatMap(Retry::date).orElseGet(Instant::now);
        return OptionalLong.of(Math.max(0, Duration.between(now, until.get()).toMillis()));
    }

    private static Optional<Instant> date(String text) {
        try {
            return Optional.of(Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(text)));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
