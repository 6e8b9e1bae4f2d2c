package dev.kiln.cli.view;

import org.jspecify.annotations.Nullable;

/**
 * One thing that was looked at.
 *
 * @param subject what, in a word or two
 * @param verdict how it is
 * @param message what was found
 * @param advice what to do about it, or null when nothing has to be done
 */
public record Check(
        String subject,
        Verdict verdict,
        String message,
        @Nullable String advice) {

    /** How something is. */
    public enum Verdict {
        /** As it should be. */
        OK,
        /** Usable, but probably not meant. */
        WARN,
        /** Not usable. */
        FAIL
    }

    /**
     * Something that is as it should be.
     *
     * @param subject what
     * @param message what was found
     * @return the check
     */
    public static Check ok(String subject, String message) {
        return new Check(subject, Verdict.OK, message, null);
    }

    /**
     * Something that is usable, but probably not meant.
     *
     * @param subject what
     * @param message what was found
     * @param advice what to do about it
     * @return the check
     */
    public static Check warn(String subject, String message, String advice) {
        return new Check(subject, Verdict.WARN, message, advice);
    }

    /**
     * Something that is not usable.
     *
     * @param subject what
     * @param message what was found
     * @param advice what to do about it, or null when the message tells
     * @return the check
     */
    public static Check fail(String subject, String message, @Nullable String advice) {
        return new Check(subject, Verdict.FAIL, message, advice);
    }
}
