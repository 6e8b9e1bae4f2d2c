package dev.kiln.engine.handler;

/** An action on a resource failed. The engine writes {@code <type>: resources.<name>: <message>} into states and events. */
public class ResourceException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String errorType;
    private final boolean retried;

    private ResourceException(String errorType, String message, boolean retried) {
        super(message);
        this.errorType = errorType;
        this.retried = retried;
    }

    /**
     * A failure.
     *
     * @param errorType what Heat calls the error, for example {@code ValueError}; empty for none
     * @param message what is wrong, in the words of the service
     */
    public ResourceException(String errorType, String message) {
        this(errorType, message, false);
    }

    /**
     * A create that is worth another attempt: a conflict, or an object that went into error. Source: SEMANTICS section 10.
     *
     * @param errorType what Heat calls the error, for example {@code Conflict}
     * @param message what is wrong, in the words of the service
     * @return the failure
     */
    public static ResourceException worthRetrying(String errorType, String message) {
        return new ResourceException(errorType, message, true);
    }

    /**
     * What Heat calls the error.
     *
     * @return for example {@code ValueError}
     */
    public String errorType() {
        return errorType;
    }

    /**
     * Whether a failed create is deleted and attempted again.
     *
     * @return true when it is
     */
    public boolean isWorthRetrying() {
        return retried;
    }
}
