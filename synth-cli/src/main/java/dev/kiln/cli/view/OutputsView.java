package dev.kiln.cli.view;

import dev.kiln.deploy.DeployException;
import dev.kiln.deploy.StackOutput;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A stack's outputs. */
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
            String text = output.error() != null ? "(error: " + output.error() + ")" : text(value);
            terminal.line(terminal.outStyle().bold(output.key()) + " = " + text);
        }
    }

    /** Forms in which other programs read outputs. */
    public enum Format {
        /** {@code NAME=VALUE}, a line each, as env files have them; line ends are written as {@code \\n}. */
        ENV,
        /** {@code export NAME='VALUE'}, for a shell to evaluate. */
        SHELL,
        /** A JSON object of values by name. */
        JSON
    }

    /**
     * Prints outputs for another program. Those that have no value are left out, in JSON null.
     *
     * @param outputs the outputs
     * @param format the form
     */
    public void print(List<StackOutput> outputs, Format format) {
        if (format == Format.JSON) {
            Map<String, @Nullable Object> values = new LinkedHashMap<>();
            outputs.forEach(output -> values.put(output.key(), output.value()));
            terminal.line(JsonText.indented(values));
            return;
        }
        for (StackOutput output : outputs) {
            if (output.value() == null) {
                continue;
            }
            String name = variable(output.key());
            String text = text(output.value());
            terminal.line(
                    format == Format.ENV
                            ? name + "=" + text.replace("\n", "\\n")
                            : "export " + name + "='" + text.replace("'", "'\\''") + "'");
        }
    }

    /**
     * Prints the value of one output and nothing else: text as it is, all else as JSON.
     *
     * @param output the output
     * @param json whether text, too, is printed as JSON
     * @throws DeployException if Heat could not compute it
     */
    public void bare(StackOutput output, boolean json) {
        if (output.error() != null) {
            throw new DeployException(
                    DeployException.Kind.STACK_FAILED, "Output " + output.key() + " has no value: " + output.error());
        }
        terminal.line(json ? JsonText.oneLine(output.value()) : text(output.value()));
    }

    private static String text(@Nullable Object value) {
        return value instanceof String string ? string : JsonText.oneLine(value);
    }

    /** A name that shells accept. */
    private static String variable(String key) {
        String name = key.replaceAll("[^A-Za-z0-9_]", "_");
        return name.isEmpty() || Character.isDigit(name.charAt(0)) ? "_" + name : name;
    }
}
