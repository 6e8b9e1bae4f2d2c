package dev.kiln.deploy;

/**
 * How an action ended, or whether it began, is not known, since the cloud could not be asked. Nothing has been repeated. The message says
 * how to find out.
 */
public final class UnsettledException extends DeployException {
    private static final long serialVersionUID = 1L;

    /**
     * An open question.
     *
     * @param kind what keeps from knowing
     * @param message for the user
     * @param cause what happened
     */
    public UnsettledException(Kind kind, String message, Throwable cause) {
        super(kind, message, null, cause);
    }
}
