package dev.kiln.cli.program;

import java.util.List;

/** A source file that does not compile. */
public final class CompilationException extends ProgramException {

    private static final long serialVersionUID = 1L;

    private final transient List<CompileError> errors;

    CompilationException(String file, List<CompileError> errors) {
        super(file + " does not compile", null);
        this.errors = List.copyOf(errors);
    }

    /**
     * All errors, in the compiler's order.
     *
     * @return the errors
     */
    public List<CompileError> errors() {
        return errors;
    }
}
