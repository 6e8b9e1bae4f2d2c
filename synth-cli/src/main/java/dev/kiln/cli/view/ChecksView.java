package dev.kiln.cli.view;

import java.util.List;
import java.util.Locale;

/** What was looked at, a line each, with what to do below it. */
public final class ChecksView {

    private final Terminal terminal;

    /**
     * A view of checks.
     *
     * @param terminal where to
     */
    public ChecksView(Terminal terminal) {
        this.terminal = terminal;
    }

    /**
     * Prints the checks.
     *
     * @param checks the checks
     * @param json whether as a JSON list of objects
     */
    public void print(List<Check> checks, boolean json) {
        if (json) {
            Table table = new Table("check", "verdict", "message", "advice");
            checks.forEach(check -> table.row(check.subject(), word(check.verdict()), check.message(), check.advice()));
            table.print(terminal, true, "");
            return;
        }
        int width = checks.stream()
                .mapToInt(check -> check.subject().length())
                .max()
                .orElse(0);
        for (Check check : checks) {
            String gap = " ".repeat(width - check.subject().length());
            terminal.line(coloured(check.verdict()) + "  " + check.subject() + gap + "  " + check.message());
            if (check.advice() != null) {
                terminal.line(" ".repeat(8 + width) + check.advice());
            }
        }
    }

    private String coloured(Check.Verdict verdict) {
        String word = String.format("%-4s", word(verdict));
        Style style = terminal.outStyle();
        return switch (verdict) {
            case OK -> style.good(word);
            case WARN -> style.busy(word);
            case FAIL -> style.bad(word);
        };
    }

    private static String word(Check.Verdict verdict) {
        return verdict.name().toLowerCase(Locale.ROOT);
    }
}
