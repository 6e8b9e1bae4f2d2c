package dev.kiln.synth;

import dev.kiln.hot.diag.Diagnostic;
import dev.kiln.hot.diag.Location;
import java.util.List;

/** A program whose stacks cannot be synthesized; it carries everything that is wrong with them. */
public final class SynthesisException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Diagnostic> diagnostics;

    SynthesisException(List<Diagnostic> diagnostics) {
        super(message(diagnostics));
        this.diagnostics = List.copyOf(diagnostics);
    }

    /**
     * All findings, warnings included, in the order of the program's lines.
     *
     * @return the findings
     */
    public List<Diagnostic> diagnostics() {
        return diagnostics;
    }

    private static String message(List<Diagnostic> diagnostics) {
        StringBuilder text = new StringBuilder("the app cannot be synthesized");
        int number = 0;
        for (Diagnostic diagnostic : diagnostics) {
            Location location = diagnostic.location();
            text.append("\n  ").append(++number).append(". ");
            text.append(location == null ? "unknown place" : location).append(": ");
            text.append(diagnostic.path()).append(": ").append(diagnostic.message());
            if (diagnostic.hint() != null) {
                text.append(" (").append(diagnostic.hint()).append(')');
            }
        }
        return text.toString();
    }
}
