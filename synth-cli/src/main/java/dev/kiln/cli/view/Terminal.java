package dev.kiln.cli.view;

import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * Where a command prints to, and whether a person is watching. Nothing in the command line prints except through this class.
 *
 * <p>Java cannot tell whether standard output alone is a terminal; the launcher script can, and says so in the variable {@code
 * KILN_TERMINAL}: a list of {@code in}, {@code out} and {@code err}. How wide it is, in {@code KILN_COLUMNS}.
 */
public final class Terminal {

    private final InputStream in;
    private final PrintStream out;
    private final PrintStream err;
    private final boolean interactive;
    private final boolean outIsTerminal;
    private final int columns;
    private final Style outStyle;
    private final Style errStyle;
    private boolean progressShown;

    /**
     * A terminal over a process's streams.
     *
     * @param in what the user types
     * @param out results
     * @param err errors and warnings
     * @param env the environment: {@code KILN_TERMINAL}, {@code KILN_COLUMNS}, {@code NO_COLOR} and {@code TERM} are asked
     */
    public Terminal(InputStream in, PrintStream out, PrintStream err, Map<String, String> env) {
        this.in = in;
        this.out = out;
        this.err = err;
        List<String> terminals = List.of(env.getOrDefault("KILN_TERMINAL", "").split(","));
        boolean colours = env.getOrDefault("NO_COLOR", "").isEmpty() && !"dumb".equals(env.get("TERM"));
        this.outIsTerminal = terminals.contains("out");
        this.interactive = terminals.contains("in") && outIsTerminal;
        String width = env.getOrDefault("KILN_COLUMNS", "");
        this.columns = outIsTerminal && width.matches("\\d{1,4}") ? Integer.parseInt(width) : 0;
        this.outStyle = new Style(colours && outIsTerminal);
        this.errStyle = new Style(colours && terminals.contains("err"));
    }

    /**
     * Prints one line of a result.
     *
     * @param line the line
     */
    public void line(String line) {
        clearProgress();
        out.println(line);
    }

    /**
     * Prints text as it is.
     *
     * @param text the text, with its line ends
     */
    public void text(String text) {
        clearProgress();
        out.print(text);
        out.flush();
    }

    /**
     * Prints one line about what goes wrong.
     *
     * @param line the line
     */
    public void error(String line) {
        clearProgress();
        err.println(line);
    }

    /**
     * Shows a line that the next one replaces; only where a person is watching.
     *
     * @param line the line
     */
    public void progress(String line) {
        if (outIsTerminal) {
            out.print("\r\u001b[K" + line);
            out.flush();
            progressShown = true;
        }
    }

    /** Takes the progress line away. */
    public void clearProgress() {
        if (progressShown) {
            out.print("\r\u001b[K");
            out.flush();
            progressShown = false;
        }
    }

    /**
     * Asks a question that only "y" or "yes" answers with yes.
     *
     * @param question the question
     * @return what the user says; false when there is no answer
     */
    public boolean confirm(String question) {
        out.print(question + " [y/N] ");
        out.flush();
        String answer = Answers.readLine(in).strip();
        return answer.equalsIgnoreCase("y") || answer.equalsIgnoreCase("yes");
    }

    /**
     * Whether a person both reads and can answer.
     *
     * @return true when input and output are terminals
     */
    public boolean isInteractive() {
        return interactive;
    }

    /**
     * How wide a line of results may be.
     *
     * @return characters, or 0 if it does not matter or is not known
     */
    public int columns() {
        return columns;
    }

    /**
     * How results are coloured.
     *
     * @return the style of standard output
     */
    public Style outStyle() {
        return outStyle;
    }

    /**
     * How errors are coloured.
     *
     * @return the style of standard error
     */
    public Style errStyle() {
        return errStyle;
    }

    /**
     * Standard output, for help texts.
     *
     * @return a writer that flushes after each line
     */
    public PrintWriter writer() {
        return new PrintWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), true);
    }

    /**
     * Shows a stack trace, which {@code --debug} asked for.
     *
     * @param thrown what to show
     */
    public void stackTrace(Throwable thrown) {
        clearProgress();
        thrown.printStackTrace(err);
    }
}
