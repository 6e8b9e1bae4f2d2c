package dev.kiln.cli.view;

import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where a command prints to, and whether a person is watching. Nothing in the command line prints except through this class. Safe for
 * threads: what one prints is not torn apart by another, nor by the lines that are drawn in place.
 *
 * <p>Java cannot tell whether standard output alone is a terminal; the launcher script can, and says so in the variable {@code
 * KILN_TERMINAL}: a list of {@code in}, {@code out} and {@code err}. How large it is, in {@code KILN_COLUMNS} and {@code KILN_ROWS}.
 */
public final class Terminal {

    private final InputStream in;
    private final PrintStream out;
    private final PrintStream err;
    private final boolean interactive;
    private final boolean drawable;
    private final ScreenSize size;
    private final Style outStyle;
    private final Style errStyle;
    private final LiveRegion region = new LiveRegion();
    private boolean isSilent;
    private boolean isAsking;

    /**
     * A terminal over a process's streams.
     *
     * @param in what the user types
     * @param out results
     * @param err errors and warnings
     * @param env the environment: {@code KILN_TERMINAL}, {@code KILN_COLUMNS}, {@code KILN_ROWS}, {@code NO_COLOR}, {@code TERM} and
     *     {@code CI} are asked
     */
    public Terminal(InputStream in, PrintStream out, PrintStream err, Map<String, String> env) {
        this.in = in;
        this.out = out;
        this.err = err;
        List<String> terminals = List.of(env.getOrDefault("KILN_TERMINAL", "").split(","));
        boolean isDumb = "dumb".equals(env.get("TERM"));
        boolean colours = env.getOrDefault("NO_COLOR", "").isEmpty() && !isDumb;
        boolean outIsTerminal = terminals.contains("out");
        String ci = env.getOrDefault("CI", "");
        this.interactive = terminals.contains("in") && outIsTerminal;
        this.size = outIsTerminal
                ? new ScreenSize(number(env, "KILN_COLUMNS"), number(env, "KILN_ROWS"))
                : new ScreenSize(0, 0);
        this.drawable = size.isKnown() && !isDumb && (ci.isEmpty() || ci.equals("false"));
        this.outStyle = new Style(colours && outIsTerminal);
        this.errStyle = new Style(colours && terminals.contains("err"));
    }

    private static int number(Map<String, String> env, String name) {
        String text = env.getOrDefault(name, "");
        return text.matches("\\d{1,4}") ? Integer.parseInt(text) : 0;
    }

    /**
     * Prints one line of a result.
     *
     * @param line the line
     */
    public synchronized void line(String line) {
        if (!isSilent) {
            out.print(region.away());
            out.println(line);
        }
    }

    /**
     * Prints text as it is.
     *
     * @param text the text, with its line ends
     */
    public synchronized void text(String text) {
        if (!isSilent) {
            out.print(region.away());
            out.print(text);
            out.flush();
        }
    }

    /**
     * Prints one line about what goes wrong.
     *
     * @param line the line
     */
    public synchronized void error(String line) {
        if (!isSilent) {
            out.print(region.away());
            out.flush();
            err.println(line);
        }
    }

    /**
     * Whether lines can be drawn in place: a person is watching, on a terminal that can do that.
     *
     * @return true when {@link #draw} may be called
     */
    public boolean isDrawable() {
        return drawable;
    }

    /**
     * Shows lines at the bottom, in place of those shown before; what is printed meanwhile takes them away until the next call.
     *
     * @param lines the lines, each narrower than the terminal, all together lower
     * @param now how large the terminal is
     */
    public synchronized void draw(List<String> lines, ScreenSize now) {
        if (!isSilent && !isAsking) {
            out.print(region.show(lines, now));
            out.flush();
        }
    }

    /** Takes away what was drawn, and shows the cursor again. */
    public synchronized void endDrawing() {
        if (!isSilent) {
            out.print(region.end());
            out.flush();
        }
    }

    /**
     * Prints the last words of a process that is being ended, below what is drawn: nothing that is printed after them is seen.
     *
     * @param lines about what goes wrong
     */
    public synchronized void lastWords(List<String> lines) {
        if (!isSilent) {
            out.print(region.leave());
            out.flush();
            lines.forEach(err::println);
            isSilent = true;
        }
    }

    /**
     * Asks a question that only "y" or "yes" answers with yes.
     *
     * @param question the question
     * @return what the user says; false when there is no answer
     */
    public boolean confirm(String question) {
        beginAsking(question + " [y/N] ");
        String answer = Answers.readLine(in).strip(); // Others may print meanwhile, above all the last words.
        endAsking();
        return answer.equalsIgnoreCase("y") || answer.equalsIgnoreCase("yes");
    }

    /**
     * Asks for something that nobody may see, not even on the screen. What is typed is not shown.
     *
     * @param question the question
     * @return what the user types, empty when there is no answer
     */
    public Optional<String> secret(String question) {
        beginAsking(question);
        try {
            return Answers.readSecret(in);
        } finally {
            endAsking();
        }
    }

    private synchronized void beginAsking(String question) {
        isAsking = true;
        out.print(region.end() + question);
        out.flush();
    }

    private synchronized void endAsking() {
        isAsking = false;
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
        return size.columns();
    }

    /**
     * How large the terminal was when the command began.
     *
     * @return its size; zeros where it is none, or nobody has measured
     */
    public ScreenSize size() {
        return size;
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
    public synchronized void stackTrace(Throwable thrown) {
        if (!isSilent) {
            out.print(region.away());
            out.flush();
            thrown.printStackTrace(err);
        }
    }
}
