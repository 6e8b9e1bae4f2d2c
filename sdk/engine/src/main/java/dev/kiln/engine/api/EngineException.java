package dev.kiln.engine.api;

import dev.kiln.hot.diag.Diagnostic;
import java.util.List;

/** A request that is refused before anything is changed. The message is Heat's. */
public final class EngineException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why a request is refused, by the code of Heat's answer. */
    public enum Kind {
        /** The request makes no sense, now or ever: 400. */
        BAD_REQUEST(400),
        /** Its token is not the one that opens this door: 403. */
        FORBIDDEN(403),
        /** What it names is not there: 404. */
        NOT_FOUND(404),
        /** The name is taken, or something else is going on: 409. */
        CONFLICT(409);

        private final int code;

        Kind(int code) {
            this.code = code;
        }

        /**
         * The code of Heat's answer.
         *
         * @return for example 400
         */
        public int code() {
            return code;
        }
    }

    private final Kind kind;
    private final String errorType;
    private final transient List<Diagnostic> findings;

    /**
     * A refusal of a template.
     *
     * @param errorType what Heat calls the first error
     * @param message the first error, in Heat's words
     * @param findings everything that is wrong, the first error included, warnings too
     */
    public EngineException(String errorType, String message, List<Diagnostic> findings) {
        super(message);
        this.kind = Kind.BAD_REQUEST;
        this.errorType = errorType;
        this.findings = List.copyOf(findings);
    }

    /**
     * A refusal.
     *
     * @param kind why
     * @param errorType what Heat calls the error, for example {@code StackValidationFailed}
     * @param message what is wrong, where, in Heat's words
     */
    public EngineException(Kind kind, String errorType, String message) {
        super(message);
        this.kind = kind;
        this.errorType = errorType;
        this.findings = List.of();
    }

    /**
     * Everything that is wrong with the template, where that is why the request is refused.
     *
     * @return the findings with their places, in the order of Heat's own checks; empty when something else is wrong
     */
    public List<Diagnostic> findings() {
        return findings;
    }

    /**
     * Why the request is refused.
     *
     * @return the kind
     */
    public Kind kind() {
        return kind;
    }

    /**
     * What Heat calls the error.
     *
     * @return for example {@code StackValidationFailed}
     */
    public String errorType() {
        return errorType;
    }
}
