package dev.kiln.migrate.write;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Text as Java literals: strings, text blocks, and what class files cannot hold in one piece. */
public final class JavaText {

    /** What text blocks begin with. */
    static final String FENCE = "\"\"\"";

    /** Below the 65,535 bytes of one constant in a class file. */
    private static final int MAX_BYTES = 60_000;

    /** From this length on, a text on one line that reads as prose is wrapped. */
    private static final int PROSE = 90;

    private static final int PROSE_LINE = 88;

    /** Text with fewer blanks than one in so many characters is no prose. */
    private static final int PROSE_WORD = 12;

    /** From this length on, any text on one line is wrapped that has a blank in so many characters. */
    private static final int LONG = 100;

    private static final int LONG_WORD = 60;

    private JavaText() {}

    /**
     * A text as a literal: a text block when it has several lines.
     *
     * @param value the text
     * @return the expression
     */
    public static Doc literal(String value) {
        if (value.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
            List<Doc> pieces = new ArrayList<>();
            for (String piece : pieces(value)) {
                pieces.add(literal(piece));
            }
            return Doc.of("String.join(\"\", ", Doc.join(Doc.text(", "), pieces), ")");
        }
        if (hasSeveralLines(value)) {
            return block(value, false);
        }
        return isLongProse(value) ? block(value, true) : Doc.text(quoted(value));
    }

    /**
     * A description as a literal: as {@link #literal}, and long lines are wrapped wherever there are some.
     *
     * @param value the text
     * @return the expression
     */
    public static Doc description(String value) {
        boolean wrapped = value.length() <= MAX_BYTES / 4
                && (hasSeveralLines(value) || (value.length() > PROSE && cut(value) > 0));
        return wrapped ? block(value, true) : literal(value);
    }

    private static boolean hasSeveralLines(String value) {
        int lineFeed = value.indexOf('\n');
        return lineFeed >= 0 && lineFeed < value.length() - 1;
    }

    /** Whether a text on one line would be too long for it and can be broken at blanks. */
    private static boolean isLongProse(String value) {
        long blanks = value.chars().filter(c -> c == ' ').count();
        return value.equals(value.strip() + (value.endsWith("\n") ? "\n" : ""))
                && cut(value) > 0
                && ((value.length() > PROSE && blanks > value.length() / PROSE_WORD)
                        || (value.length() > LONG && blanks > value.length() / LONG_WORD));
    }

    /** A place where a line can be broken so that neither part has a blank at the break; -1 when there is none in that direction. */
    private static int singleBlank(String text, int from, int step) {
        for (int i = from; i > 0 && i < text.length() - 1; i += step) {
            if (text.charAt(i) == ' ' && text.charAt(i - 1) != ' ' && text.charAt(i + 1) != ' ') {
                return i;
            }
        }
        return -1;
    }

    /**
     * A text in quotes, on one line.
     *
     * @param value the text
     * @return the literal
     */
    public static String quoted(String value) {
        StringBuilder literal = new StringBuilder("\"");
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '"' -> literal.append("\\\"");
                case '\n' -> literal.append("\\n");
                default -> escape(literal, c, i + 1 < value.length() ? value.charAt(i + 1) : ' ');
            }
        }
        return literal.append('"').toString();
    }

    /** A text block, in which lines that are too long are continued on the next when they may be wrapped. */
    private static Doc block(String value, boolean wrapped) {
        List<Object> parts = new ArrayList<>();
        parts.add(FENCE);
        String[] lines = value.split("\n", -1);
        boolean endsWithLineFeed = lines[lines.length - 1].isEmpty();
        int count = endsWithLineFeed ? lines.length - 1 : lines.length;
        for (int i = 0; i < count; i++) {
            String rest = lines[i];
            for (int cut = cut(rest); wrapped && cut > 0; cut = cut(rest)) {
                parts.add(Doc.HARD);
                parts.add(blockLine(rest.substring(0, cut), false) + " \\");
                rest = rest.substring(cut + 1);
            }
            String line = blockLine(rest, i == count - 1 && !endsWithLineFeed);
            // Without a closing delimiter on a line of its own, what all lines have in common would be taken for
            // indentation.
            boolean guarded = i == 0 && !endsWithLineFeed && line.startsWith(" ");
            parts.add(Doc.HARD);
            parts.add(guarded ? "\\s" + line.substring(1) : line);
        }
        if (endsWithLineFeed) {
            parts.add(Doc.HARD);
        }
        parts.add(FENCE);
        return Doc.of(parts.toArray());
    }

    /** Where a line that is too long is broken; 0 or less when it is short or cannot be. */
    private static int cut(String line) {
        if (line.length() <= PROSE_LINE) {
            return 0;
        }
        int blank = singleBlank(line, PROSE_LINE, -1);
        return blank < 0 ? singleBlank(line, PROSE_LINE, 1) : blank;
    }

    private static String blockLine(String line, boolean last) {
        StringBuilder text = new StringBuilder();
        int quotes = 0;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            quotes = c == '"' ? quotes + 1 : 0;
            if (c == '"' && (quotes == 3 || (last && i == line.length() - 1))) {
                text.append("\\\"");
                quotes = 0;
            } else if (c == ' ' && i == line.length() - 1) {
                text.append("\\s");
            } else if (c == '"' || c == ' ') {
                text.append(c);
            } else {
                escape(text, c, i + 1 < line.length() ? line.charAt(i + 1) : ' ');
            }
        }
        return text.toString();
    }

    private static void escape(StringBuilder text, char c, char next) {
        switch (c) {
            case '\\' -> text.append("\\\\");
            case '\t' -> text.append("\\t");
            case '\r' -> text.append("\\r");
            case '\f' -> text.append("\\f");
            case '\b' -> text.append("\\b");
            default -> {
                if (c < ' ' || c == 0x7f) {
                    boolean digitFollows = next >= '0' && next <= '7';
                    text.append('\\').append(digitFollows ? String.format("%03o", (int) c) : Integer.toOctalString(c));
                } else if (Character.isSurrogate(c) || isInvisible(c)) {
                    text.append(String.format("\\u%04x", (int) c));
                } else {
                    text.append(c);
                }
            }
        }
    }

    private static boolean isInvisible(char c) {
        int type = Character.getType(c);
        return type == Character.FORMAT
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR
                || type == Character.CONTROL
                || (type == Character.SPACE_SEPARATOR && c != ' ')
                || type == Character.PRIVATE_USE
                || type == Character.UNASSIGNED;
    }

    /** Pieces of at most 15,000 characters, cut after a line where there is one. */
    private static List<String> pieces(String value) {
        List<String> pieces = new ArrayList<>();
        int start = 0;
        while (start < value.length()) {
            int end = Math.min(value.length(), start + MAX_BYTES / 4);
            int lineFeed = value.lastIndexOf('\n', end - 1);
            if (end < value.length() && lineFeed > start) {
                end = lineFeed + 1;
            } else if (end < value.length() && Character.isHighSurrogate(value.charAt(end - 1))) {
                end--;
            }
            pieces.add(value.substring(start, end));
            start = end;
        }
        return pieces;
    }
}
