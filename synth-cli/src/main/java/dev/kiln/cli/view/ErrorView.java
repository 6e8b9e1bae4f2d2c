package dev.kiln.cli.view;

import org.jspecify.annotations.Nullable;

/** One thing that went wrong: what and where, and what to do. */
public final class ErrorView {

    private final Terminal terminal;

    /**
     * A view of errors.
     *
     * @param terminal where to
     */
    public ErrorView(Terminal terminal) {
        this.terminal = terminal;
    }

    /**
     * Prints an error.
     *
     * @param message what is wrong and where
     * @param hint what to do about it, or null
     */
    public void print(String message, @Nullable String hint) {
        Style style = terminal.errStyle();
        terminal.error(style.bad("kiln: ") + message);
        if (hint != null && !hint.isEmpty()) {
            terminal.error("      " + hint.replace("\n", "\n      "));
        }
    }

    /**
     * Prints a remark that stops nothing.
     *
     * @param message the remark
     */
    public void note(String message) {
        terminal.error(terminal.errStyle().busy("kiln: ") + message);
    }
}
