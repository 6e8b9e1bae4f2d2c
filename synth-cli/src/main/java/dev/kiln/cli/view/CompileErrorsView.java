package dev.kiln.cli.view;

import dev.kiln.cli.program.CompileError;
import java.util.List;

/** What the Java compiler refuses, in the form in which javac says it. */
public final class CompileErrorsView {

    private final Terminal terminal;

    /**
     * A view of compile errors.
     *
     * @param terminal where to
     */
    public CompileErrorsView(Terminal terminal) {
        this.terminal = terminal;
    }

    /**
     * Prints the errors, and how many there are.
     *
     * @param errors the errors
     */
    public void print(List<CompileError> errors) {
        Style style = terminal.errStyle();
        for (CompileError error : errors) {
            String place = error.line() > 0 ? error.file() + ":" + error.line() : error.file();
            List<String> message = error.message().lines().toList();
            terminal.error(style.bold(place + ":") + " " + style.bad("error:") + " " + message.get(0));
            if (!error.sourceLine().isEmpty()) {
                terminal.error(error.sourceLine());
                if (error.column() > 0) {
                    terminal.error(indent(error.sourceLine(), error.column()) + "^");
                }
            }
            message.stream().skip(1).forEach(terminal::error);
        }
        terminal.error(errors.size() == 1 ? "1 error" : errors.size() + " errors");
    }

    /** Blanks up to a column; tabs stay, so that the caret stands under its character. */
    private static String indent(String line, long column) {
        int end = (int) Math.min(column - 1, line.length());
        return line.substring(0, end).replaceAll("[^\t]", " ");
    }
}
