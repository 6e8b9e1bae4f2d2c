package dev.kiln.migrate;

import dev.kiln.hot.diag.Diagnostic;
import java.util.List;
import java.util.stream.Collectors;

/** A template of which no Java can be made. Its message has one line for each reason. */
public final class MigrationException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Diagnostic> diagnostics;

    /**
     * Refuses a template.
     *
     * @param diagnostics why, at least one
     */
    public MigrationException(List<Diagnostic> diagnostics) {
        super(diagnostics.stream().map(Diagnostic::message).collect(Collectors.joining("\n")));
        this.diagnostics = List.copyOf(diagnostics);
    }

    /**
     * Why it was refused.
     *
     * @return the reasons, with lines and columns where there are any
     */
    public List<Diagnostic> diagnostics() {
        return diagnostics;
    }
}
