package dev.kiln.hot.read;

import dev.kiln.hot.diag.Diagnostic;
import java.util.List;
import java.util.stream.Collectors;

/** A document that is not what was asked for. Its message has one line for each mistake. */
public final class HotReadException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Diagnostic> diagnostics;

    HotReadException(List<Diagnostic> diagnostics) {
        super(diagnostics.stream().map(HotReadException::line).collect(Collectors.joining("\n")));
        this.diagnostics = List.copyOf(diagnostics);
    }

    /**
     * The mistakes.
     *
     * @return at least one error
     */
    public List<Diagnostic> diagnostics() {
        return diagnostics;
    }

    private static String line(Diagnostic diagnostic) {
        return (diagnostic.location() == null ? "" : diagnostic.location() + ": ") + diagnostic.message();
    }
}
