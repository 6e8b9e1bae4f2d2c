package dev.kiln.engine.handler;

import org.jspecify.annotations.Nullable;

/**
 * What came of a signal.
 *
 * @param kind whether it was taken
 * @param result what the event says after {@code Signal: }, or null for the usual text made of the details
 */
public record Signalled(Kind kind, @Nullable String result) {

    /** Whether a signal was taken. */
    public enum Kind {
        /** The type takes no signals. */
        NOT_SUPPORTED,
        /** There was nothing to do: no event. */
        IGNORED,
        /** It was taken. */
        TAKEN
    }

    /** The type takes no signals. */
    public static final Signalled NOT_SUPPORTED = new Signalled(Kind.NOT_SUPPORTED, null);

    /** There was nothing to do: no event is written. */
    public static final Signalled IGNORED = new Signalled(Kind.IGNORED, null);

    /** Taken; the event's text is made of the details. */
    public static final Signalled TAKEN = new Signalled(Kind.TAKEN, null);

    /**
     * Taken, with a result.
     *
     * @param result what the event says after {@code Signal: }
     * @return the outcome
     */
    public static Signalled with(String result) {
        return new Signalled(Kind.TAKEN, result);
    }
}
