package dev.kiln.cli.live;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/**
 * Heat's clock, as far as its events tell: durations are taken between times of Heat's, or from such a time to now, and the two clocks
 * may differ by hours. The event that came soonest after it happened tells by how much.
 */
final class HeatTime {

    private @Nullable Duration ahead;

    /** Takes the time of an event that has just been heard of; null if Heat's word for it cannot be read. */
    @Nullable
    Instant heard(String time, Instant now) {
        Instant then = parse(time);
        if (then != null) {
            Duration difference = Duration.between(now, then);
            if (ahead == null || difference.compareTo(ahead) > 0) {
                ahead = difference;
            }
        }
        return then;
    }

    /** How long ago, by our clock, something happened at a time of Heat's; never negative. */
    Duration since(Instant then, Instant now) {
        Duration ago = Duration.between(then, ahead == null ? now : now.plus(ahead));
        return ago.isNegative() ? Duration.ZERO : ago;
    }

    private static @Nullable Instant parse(String time) {
        try {
            // Some releases leave the zone out; all mean UTC.
            return Instant.parse(time.endsWith("Z") ? time : time + "Z");
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
