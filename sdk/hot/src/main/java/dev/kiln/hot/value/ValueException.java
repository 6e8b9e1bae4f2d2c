package dev.kiln.hot.value;

/** A value that cannot be used as asked, in Heat's words; whoever knows the place in the template adds it. */
public class ValueException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * A refusal.
     *
     * @param message what is wrong with the value
     */
    public ValueException(String message) {
        super(message);
    }
}
