package dev.kiln.cli.view;

import dev.kiln.hot.diag.Diagnostic;
import dev.kiln.hot.diag.Location;
import dev.kiln.hot.diag.Severity;
import java.util.List;
import java.util.Locale;

/** All that is wrong with an app, numbered. */
public final class DiagnosticsView {

    private final Terminal terminal;

    /**
     * A view of diagnostics.
     *
     * @param terminal where to
     */
    public DiagnosticsView(Terminal terminal) {
        this.terminal = terminal;
    }

    /**
     * Prints the findings that make an app unusable, and how many there are.
     *
     * @param findings errors, and maybe warnings
     */
    public void printAll(List<Diagnostic> findings) {
        print(findings);
        long errors =
                findings.stream().filter(f -> f.severity() == Severity.ERROR).count();
        terminal.error(errors == 1 ? "1 error" : errors + " errors");
    }

    /**
     * Prints findings, each with its place in the user's file, its place in the template, the message and the advice.
     *
     * @param findings the findings
     */
    public void print(List<Diagnostic> findings) {
        Style style = terminal.errStyle();
        int number = 0;
        for (Diagnostic finding : findings) {
            String severity = finding.severity().name().toLowerCase(Locale.ROOT);
            Location location = finding.location();
            String path = finding.path().toString();
            terminal.error(++number + ". "
                    + (location == null ? "" : style.bold(location.toString()) + ": ")
                    + (finding.severity() == Severity.ERROR ? style.bad(severity) : style.busy(severity))
                    + ": "
                    + (path.isEmpty() ? "" : path + ": ")
                    + finding.message()
                    + style.dim(" [" + finding.code() + "]"));
            if (finding.hint() != null) {
                terminal.error("   " + finding.hint());
            }
        }
    }
}
