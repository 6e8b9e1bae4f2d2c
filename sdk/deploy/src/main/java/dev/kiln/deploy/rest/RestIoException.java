package dev.kiln.deploy.rest;

import dev.kiln.deploy.DeployException;
import java.io.IOException;

/** No answer came, or none that can be read. The message says from where, why, and what to check. */
public final class RestIoException extends DeployException {
    private static final long serialVersionUID = 1L;

    /** Whether the request may have been done. */
    private final boolean sent;

    /**
     * A request without an answer, which may have been done.
     *
     * @param message for the user
     * @param cause what the network said
     */
    public RestIoException(String message, IOException cause) {
        this(message, cause, true);
    }

    /**
     * A request without an answer.
     *
     * @param message for the user
     * @param cause what the network said
     * @param sent false when it is certain that the service has not got the request
     */
    public RestIoException(String message, IOException cause, boolean sent) {
        super(Kind.CONNECTION, message, null, cause);
        this.sent = sent;
    }

    /**
     * Whether the service may have got the request, so that a write may have been done.
     *
     * @return false when no connection was made
     */
    public boolean wasSent() {
        return sent;
    }
}
