package dev.kiln.deploy;

import dev.kiln.hot.diag.TemplatePath;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Something stands in the way of a deployment. The message is for the user: what, where, and what to do about it. It holds no
 * password and no token.
 */
public class DeployException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What sort of obstacle it is. */
    public enum Kind {
        /** The cloud's configuration is absent, incomplete or contradictory. */
        CONFIGURATION,
        /** Keystone refused the credentials. */
        AUTHENTICATION,
        /** A service cannot be reached. */
        CONNECTION,
        /** The cloud's catalogue has no such service. */
        NO_ENDPOINT,
        /** There is no such stack. */
        NOT_FOUND,
        /** Another action on the stack is running. */
        IN_PROGRESS,
        /** The stack's state, or the user's rights, forbid the action. */
        NOT_ALLOWED,
        /** A limit of the cloud is reached. */
        QUOTA,
        /** Heat refused the template or the parameters. */
        REFUSED,
        /** The action ran and failed. */
        STACK_FAILED,
        /** Heat or Keystone is in trouble itself. */
        SERVICE,
        /** Watching was interrupted; the action goes on in the cloud. */
        INTERRUPTED
    }

    /** What sort it is. */
    private final Kind kind;

    private final transient @Nullable TemplatePath path;

    /**
     * An obstacle that no place in the template is to blame for.
     *
     * @param kind what sort it is
     * @param message for the user
     */
    public DeployException(Kind kind, String message) {
        this(kind, message, null, null);
    }

    /**
     * An obstacle.
     *
     * @param kind what sort it is
     * @param message for the user
     * @param path the place in the template, or null
     * @param cause what it was noticed by, or null
     */
    public DeployException(Kind kind, String message, @Nullable TemplatePath path, @Nullable Throwable cause) {
        super(message, cause);
        this.kind = kind;
        this.path = path;
    }

    /**
     * What sort of obstacle it is.
     *
     * @return the kind
     */
    public Kind kind() {
        return kind;
    }

    /**
     * The place in the template that Heat names, so that it can be led back to a line of Java.
     *
     * @return the place, or empty if Heat names none
     */
    public Optional<TemplatePath> path() {
        return Optional.ofNullable(path);
    }
}
