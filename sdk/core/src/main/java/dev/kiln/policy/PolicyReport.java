package dev.kiln.policy;

import dev.kiln.hot.diag.Diagnostic;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Takes what a policy finds. */
public final class PolicyReport {

    private final BiConsumer<Diagnostic, Checked> findings;

    /**
     * A report that hands on each finding.
     *
     * @param findings takes the diagnostic, which has no line yet, and what it is about
     */
    public PolicyReport(BiConsumer<Diagnostic, Checked> findings) {
        this.findings = findings;
    }

    /**
     * Reports something that must not be deployed: synthesis fails.
     *
     * @param where the resource or the value that is wrong; it gives the line and the place in the template
     * @param code a stable short name in kebab case, for example {@code world-open-ssh}
     * @param message what is wrong
     * @param hint what to do about it, or null
     */
    public void error(Checked where, String code, String message, @Nullable String hint) {
        findings.accept(Diagnostic.error(code, where.path(), message, hint), where);
    }

    /**
     * Reports something that may be deployed but should be looked at.
     *
     * @param where the resource or the value; it gives the line and the place in the template
     * @param code a stable short name in kebab case
     * @param message what is wrong
     * @param hint what to do about it, or null
     */
    public void warning(Checked where, String code, String message, @Nullable String hint) {
        findings.accept(Diagnostic.warning(code, where.path(), message, hint), where);
    }
}
