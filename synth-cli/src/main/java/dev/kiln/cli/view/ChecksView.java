package dev.kiln.cli.view;

import dev.kiln.cli.view.Check.Verdict;
import java.util.Locale;

/** What is looked at: a line each as soon as it is known, with what to do below it, or all as JSON at the end. */
public final class ChecksView {

    /** As wide as the longest subject, "configuration": what will come is not known when the first line is printed. */
    private static final int WIDTH = 13;

    private final Terminal terminal;
    private final boolean json;
    private final Table table = new Table("check", "verdict", "message", "advice");
    private boolean isFailed;

    /**
     * A view of checks.
     *
     * @param terminal where to
     * @param json whether as a JSON list of objects
     */
    public ChecksView(Terminal terminal, boolean json) {
        this.terminal = terminal;
        this.json = json;
    }

    /**
     * Takes a check.
     *
     * @param check the check
     */
    public void add(Check check) {
        isFailed |= check.verdict() == Verdict.FAIL;
        if (json) {
            table.row(check.subject(), word(check.verdict()), check.message(), check.advice());
            return;
        }
        String gap = " ".repeat(Math.max(0, WIDTH - check.subject().length()));
        terminal.line(coloured(check.verdict()) + "  " + check.subject() + gap + "  " + check.message());
        if (check.advice() != null) {
            terminal.line(" ".repeat(8 + WIDTH) + check.advice());
        }
    }

    /** Prints what is left to print after the last check. */
    public void finish() {
        if (json) {
            table.print(terminal, true, "");
        }
    }

    /**
     * Whether something was not as Kiln needs it.
     *
     * @return true after a check that failed
     */
    public boolean isFailed() {
        return isFailed;
    }

    private String coloured(Verdict verdict) {
        String word = String.format("%-4s", word(verdict));
        Style style = terminal.outStyle();
        return switch (verdict) {
            case OK -> style.good(word);
            case WARN -> style.busy(word);
            case FAIL -> style.bad(word);
        };
    }

    private static String word(Verdict verdict) {
        return verdict.name().toLowerCase(Locale.ROOT);
    }
}
