package dev.kiln.engine.handler;

import org.jspecify.annotations.Nullable;

/**
 * What came of a signal.
 *
 * @param kind whether it was taken
 * @param result what the event says after {@code Signal: }, or null for the usual text made of the details
 * @param work what goes on because of it; the event is written when that is done
 */
public record Signalled(Kind kind, @Nullable String result, Progress work) {

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
    public static final Signalled NOT_SUPPORTED = new Signalled(Kind.NOT_SUPPORTED, null, Progress.DONE);

    /** There was nothing to do: no event is written. */
    public static final Signalled IGNORED = new Signalled(Kind.IGNORED, null, Progress.DONE);

    /** Taken; the event's text is made of the details. */
    public static final Signalled TAKEN = new Signalled(Kind.TAKEN, null, Progress.DONE);

    /**
     * Taken, with a result.
     *
     * @param result what the event says after {@code Signal: }
     * @return the outcome
     */
    public static Signalled with(String result) {
        return new Signalled(Kind.TAKEN, result, Progress.DONE);
    }

    /**
     * Taken; something goes on because of it.
     *
     * @param work what goes on
     * @return the outcome
     */
    public static Signalled leadingTo(Progress work) {
        return new Signalled(Kind.TAKEN, null, work);
    }
}
