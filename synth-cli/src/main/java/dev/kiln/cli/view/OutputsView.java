package dev.kiln.cli.view;

import dev.kiln.deploy.StackOutput;
import java.util.List;

/** A stack's outputs after a deployment. */
public final class OutputsView {

    private final Terminal terminal;

    /**
     * A view of outputs.
     *
     * @param terminal where to
     */
    public OutputsView(Terminal terminal) {
        this.terminal = terminal;
    }

    /**
     * Prints {@code name = value}, a line each.
     *
     * @param outputs the outputs
     */
    public void print(List<StackOutput> outputs) {
        for (StackOutput output : outputs) {
            Object value = output.value();
            String text = output.error() != null
                    ? "(error: " + output.error() + ")"
                    : value instanceof String string ? string : JsonText.oneLine(value);
            terminal.line(terminal.outStyle().bold(output.key()) + " = " + text);
        }
    }
}
