package dev.kiln.codegen.naming;

import java.io.Serial;

/** A schema from which no sound Java can be generated; the message says what, where and what to do. */
public final class GenerationException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    /**
     * Makes one.
     *
     * @param message what is wrong, where, and what to do about it
     */
    public GenerationException(String message) {
        super(message);
    }
}
