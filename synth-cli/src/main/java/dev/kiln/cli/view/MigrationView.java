package dev.kiln.cli.view;

import dev.kiln.hot.diag.Diagnostic;
import dev.kiln.migrate.MigratedTemplate;
import dev.kiln.migrate.check.Tally;
import dev.kiln.migrate.check.Verdict;
import dev.kiln.migrate.project.MigratedProject;
import dev.kiln.migrate.translate.RawUse;
import java.util.ArrayList;
import java.util.List;

/** What came of a migration. */
public final class MigrationView {

    private final Terminal terminal;

    /**
     * A view of migrations.
     *
     * @param terminal where to
     */
    public MigrationView(Terminal terminal) {
        this.terminal = terminal;
    }

    /**
     * Prints the figures of a check, and why templates did not pass, a line each.
     *
     * @param tally the check
     */
    public void print(Tally tally) {
        for (Verdict verdict : tally.verdicts()) {
            if (verdict.reason() != null) {
                terminal.line(verdict.file() + ": "
                        + verdict.reason().lines().findFirst().orElse(""));
            }
        }
        terminal.line(tally.line());
    }

    /**
     * Prints what was written, what has no typed form, and what is wrong with the templates.
     *
     * @param project the project
     */
    public void print(MigratedProject project) {
        List<Diagnostic> faults = new ArrayList<>(project.refusals());
        project.templates().forEach(template -> faults.addAll(template.faults()));
        new DiagnosticsView(terminal).print(faults);
        project.notes().forEach(note -> terminal.line("note: " + note));
        for (MigratedTemplate template : project.templates()) {
            int all = template.template().resources().size();
            terminal.line(template.className() + ": " + all + (all == 1 ? " resource, " : " resources, ")
                    + template.typed() + " typed" + (template.rawUses().isEmpty() ? "" : "; without types:"));
            for (RawUse use : template.rawUses()) {
                terminal.line("  " + use.path() + ": " + use.reason());
            }
        }
    }
}
