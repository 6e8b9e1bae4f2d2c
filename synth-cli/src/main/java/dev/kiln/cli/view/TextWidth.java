package dev.kiln.cli.view;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jline.utils.WCWidth;

/** Text as it takes place on a terminal, where a character may take two columns or none. */
public final class TextWidth {

    private static final String CUT = "\u2026";
    private static final Pattern STYLE = Pattern.compile("\u001b\\[[0-9;]*m");

    private TextWidth() {}

    /**
     * How many columns a text takes.
     *
     * @param text the text, without colours
     * @return columns
     */
    public static int of(String text) {
        int width = 0;
        for (int at = 0; at < text.length(); at = after(text, at)) {
            width += at(text, at);
        }
        return width;
    }

    /** How many columns a text with colours takes. */
    static int ofStyled(String text) {
        return of(STYLE.matcher(text).replaceAll(""));
    }

    /**
     * Text that cannot move the cursor.
     *
     * @param text any text
     * @return the text, with a blank for each character that is not printable
     */
    public static String printable(String text) {
        StringBuilder printable = new StringBuilder(text.length());
        text.codePoints().forEach(point -> {
            if (WCWidth.wcwidth(point) < 0 || Character.isISOControl(point)) {
                printable.append(' ');
            } else {
                printable.appendCodePoint(point);
            }
        });
        return printable.toString();
    }

    /**
     * The text in exactly so many columns.
     *
     * @param text the text, without colours
     * @param columns how many
     * @return the text, cut with an ellipsis or filled up with blanks
     */
    public static String fitted(String text, int columns) {
        String cut = cut(text, columns);
        return cut + " ".repeat(columns - of(cut));
    }

    /**
     * The text in at most so many columns.
     *
     * @param text the text, without colours
     * @param columns how many
     * @return the text, cut with an ellipsis where it is longer
     */
    public static String cut(String text, int columns) {
        if (of(text) <= columns) {
            return text;
        }
        return columns <= 0 ? "" : text.substring(0, end(text, 0, columns - 1)).stripTrailing() + CUT;
    }

    /**
     * The text in lines of at most so many columns.
     *
     * @param text the text, without colours
     * @param columns how many
     * @return the lines, parted at blanks where there are any
     */
    public static List<String> wrapped(String text, int columns) {
        List<String> lines = new ArrayList<>();
        int from = 0;
        while (of(text.substring(from)) > columns) {
            int end = Math.max(end(text, from, columns), after(text, from));
            int blank = text.lastIndexOf(' ', end);
            int to = blank > from ? blank : end;
            lines.add(text.substring(from, to));
            from = blank > from ? blank + 1 : end;
        }
        lines.add(text.substring(from));
        return lines;
    }

    private static int end(String text, int from, int columns) {
        int left = columns;
        int at = from;
        while (at < text.length() && at(text, at) <= left) {
            left -= at(text, at);
            at = after(text, at);
        }
        return at;
    }

    private static int at(String text, int index) {
        return Math.max(0, WCWidth.wcwidth(text.codePointAt(index)));
    }

    private static int after(String text, int index) {
        return index + Character.charCount(text.codePointAt(index));
    }
}
