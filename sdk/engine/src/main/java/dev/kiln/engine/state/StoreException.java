package dev.kiln.engine.state;

/** State could not be written or read: what, where, and what to do. */
public final class StoreException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * A failure.
     *
     * @param message what is wrong, where, and what to do
     * @param cause what the store's library threw
     */
    public StoreException(String message, Throwable cause) {
        super(message, cause);
    }

    /**
     * A failure without a deeper cause.
     *
     * @param message what is wrong, where, and what to do
     */
    public StoreException(String message) {
        super(message);
    }
}
