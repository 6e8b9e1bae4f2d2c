package dev.kiln.cli.program;

import dev.kiln.hot.diag.Diagnostic;
import java.util.List;

/** An app that runs, but whose stacks are wrong: it carries everything that is wrong with them. */
public final class InvalidAppException extends ProgramException {

    private static final long serialVersionUID = 1L;

    private final transient List<Diagnostic> diagnostics;

    /**
     * An app that is wrong.
     *
     * @param app what the user named
     * @param diagnostics all findings, warnings included
     */
    public InvalidAppException(String app, List<Diagnostic> diagnostics) {
        super(app + " is not valid", null);
        this.diagnostics = List.copyOf(diagnostics);
    }

    /**
     * All findings, warnings included.
     *
     * @return the findings, with files as the user knows them
     */
    public List<Diagnostic> diagnostics() {
        return diagnostics;
    }
}
