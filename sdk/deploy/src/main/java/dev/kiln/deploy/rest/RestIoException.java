package dev.kiln.deploy.rest;

import dev.kiln.deploy.DeployException;
import java.io.IOException;

/** No answer came. The message says from where, why, and what to check. */
public final class RestIoException extends DeployException {
    private static final long serialVersionUID = 1L;

    /**
     * A request without an answer.
     *
     * @param message for the user
     * @param cause what the network said
     */
    public RestIoException(String message, IOException cause) {
        super(Kind.CONNECTION, message, null, cause);
    }
}
