package dev.kiln.hot.eval;

import dev.kiln.hot.diag.Diagnostic;
import dev.kiln.hot.diag.TemplatePath;
import dev.kiln.hot.value.ValueException;

/** An expression that cannot be evaluated: where in the template, when, and why in Heat's words. */
public final class EvaluationException extends ValueException {

    /** When an error shows. */
    public enum Phase {
        /** When the function's arguments are looked at, before any resource exists. */
        PARSE,
        /** When the value is computed. */
        RESOLVE
    }

    private static final long serialVersionUID = 1L;

    /** When the error shows. */
    private final Phase phase;

    private final transient TemplatePath path;
    /** What went wrong, in Heat's words. */
    private final String reason;

    EvaluationException(Phase phase, TemplatePath path, String reason) {
        super(path.segments().isEmpty() ? reason : path + ": " + reason);
        this.phase = phase;
        this.path = path;
        this.reason = reason;
    }

    /** The same error, seen by one who asked in another phase. */
    EvaluationException during(Phase asked) {
        return new EvaluationException(asked, path, reason);
    }

    /**
     * When the error shows.
     *
     * @return the phase
     */
    public Phase phase() {
        return phase;
    }

    /**
     * The error as a finding.
     *
     * @return an error without a location in a file
     */
    public Diagnostic diagnostic() {
        return Diagnostic.error("invalid-expression", path, reason, null);
    }
}
