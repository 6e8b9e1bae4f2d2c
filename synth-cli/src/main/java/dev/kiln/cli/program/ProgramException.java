package dev.kiln.cli.program;

import org.jspecify.annotations.Nullable;

/** An app that cannot be loaded or run: what is wrong with it, where, and what to do. */
public class ProgramException extends Exception {

    private static final long serialVersionUID = 1L;

    /** What to do about it; null when there is nothing to advise. */
    private final @Nullable String hint;

    /**
     * A failure without a cause worth telling.
     *
     * @param message what is wrong and where
     * @param hint what to do about it, or null
     */
    public ProgramException(String message, @Nullable String hint) {
        this(message, hint, null);
    }

    /**
     * A failure.
     *
     * @param message what is wrong and where
     * @param hint what to do about it, or null
     * @param cause what {@code --debug} shows, or null
     */
    public ProgramException(String message, @Nullable String hint, @Nullable Throwable cause) {
        super(message, cause);
        this.hint = hint;
    }

    /**
     * What to do about it.
     *
     * @return the advice, or null when there is none
     */
    public @Nullable String hint() {
        return hint;
    }

    /** The message; a subclass always has one. */
    @Override
    public String getMessage() {
        String message = super.getMessage();
        return message == null ? "" : message;
    }
}
