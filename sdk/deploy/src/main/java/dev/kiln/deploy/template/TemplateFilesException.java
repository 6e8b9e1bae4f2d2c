package dev.kiln.deploy.template;

import dev.kiln.hot.diag.Diagnostic;
import java.util.List;
import java.util.stream.Collectors;

/** A template or an environment that cannot be sent, since it or a file that it asks for cannot be read. It tells all that is wrong. */
public final class TemplateFilesException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Diagnostic> diagnostics;

    TemplateFilesException(List<Diagnostic> diagnostics) {
        super(diagnostics.stream()
                .map(finding -> (finding.location() == null ? "" : finding.location() + ": ") + finding.message())
                .collect(Collectors.joining("\n")));
        this.diagnostics = List.copyOf(diagnostics);
    }

    /**
     * What is wrong.
     *
     * @return at least one error, with the file, line and column that it is in where there is one
     */
    public List<Diagnostic> diagnostics() {
        return diagnostics;
    }
}
