package dev.kiln.spi;

import dev.kiln.DataSize;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * Turns lengths of time and amounts of storage into what a property holds. Nothing is rounded: what does not fit becomes a
 * {@link Misfit}. A null stays a null, which synthesis reports. For generated setters.
 */
public final class Amount {

    private static final long NANOS = 1_000_000_000;

    private Amount() {}

    /**
     * Whole seconds.
     *
     * @param time the length of time
     * @return the number of seconds
     */
    public static @Nullable Object seconds(@Nullable Duration time) {
        return whole(time, Duration.ofSeconds(1), "seconds");
    }

    /**
     * Whole minutes.
     *
     * @param time the length of time
     * @return the number of minutes
     */
    public static @Nullable Object minutes(@Nullable Duration time) {
        return whole(time, Duration.ofMinutes(1), "minutes");
    }

    /**
     * Whole milliseconds.
     *
     * @param time the length of time
     * @return the number of milliseconds
     */
    public static @Nullable Object milliseconds(@Nullable Duration time) {
        return whole(time, Duration.ofMillis(1), "milliseconds");
    }

    /**
     * Seconds, with a fraction where there is one, for properties that take fractions.
     *
     * @param time the length of time
     * @return the number of seconds
     */
    public static @Nullable Object fractionalSeconds(@Nullable Duration time) {
        if (time == null || isWholeSeconds(time)) {
            return seconds(time);
        }
        BigDecimal exact = BigDecimal.valueOf(time.getSeconds())
                .add(BigDecimal.valueOf(time.getNano()).divide(BigDecimal.valueOf(NANOS)));
        double number = exact.doubleValue();
        return BigDecimal.valueOf(number).compareTo(exact) == 0
                ? number
                : new Misfit(time + " has more digits than a number in a template; round it");
    }

    /**
     * A text in ISO 8601 with hours, minutes and seconds, which is all that Heat reads.
     *
     * @param time the length of time
     * @return for example {@code PT5M}
     */
    public static @Nullable Object iso8601(@Nullable Duration time) {
        if (time == null) {
            return null;
        }
        return isWholeSeconds(time) && !time.isNegative()
                ? time.toString()
                : new Misfit(time + " is not a whole number of seconds from 0 on; round it");
    }

    /**
     * Bytes.
     *
     * @param size the size
     * @return the number of bytes
     */
    public static @Nullable Object bytes(@Nullable DataSize size) {
        return size == null ? null : size.bytes();
    }

    /**
     * Whole MB of 1024 times 1024 bytes.
     *
     * @param size the size
     * @return the number of MB
     */
    public static @Nullable Object mebibytes(@Nullable DataSize size) {
        return whole(size, DataSize.ofMebibytes(1), "MB");
    }

    /**
     * Whole GB of 1024 MB.
     *
     * @param size the size
     * @return the number of GB
     */
    public static @Nullable Object gibibytes(@Nullable DataSize size) {
        return whole(size, DataSize.ofGibibytes(1), "GB");
    }

    /**
     * An amount for a property that wants its number as a text.
     *
     * @param amount what another method of this class gave
     * @return the text
     */
    public static @Nullable Object text(@Nullable Object amount) {
        return amount instanceof Number ? amount.toString() : amount;
    }

    private static boolean isWholeSeconds(Duration time) {
        return time.truncatedTo(ChronoUnit.SECONDS).equals(time);
    }

    private static @Nullable Object whole(@Nullable Duration time, Duration unit, String units) {
        if (time == null) {
            return null;
        }
        long number = time.dividedBy(unit);
        return unit.multipliedBy(number).equals(time) ? number : misfit(time, units);
    }

    private static @Nullable Object whole(@Nullable DataSize size, DataSize unit, String units) {
        if (size == null) {
            return null;
        }
        return size.bytes() % unit.bytes() == 0 ? size.bytes() / unit.bytes() : misfit(size, units);
    }

    private static Misfit misfit(Object amount, String units) {
        return new Misfit(
                amount + " is not a whole number of " + units + ", which is what the property counts; round it");
    }
}
