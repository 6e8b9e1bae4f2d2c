package dev.kiln.codegen.emit;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Makes Javadoc of foreign text: nothing in it can end the comment, become a tag, markup or an escape of Java's. */
final class JavadocText {

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_:.,+\\- ]+");
    private static final int WIDTH = 110;

    private JavadocText() {}

    /** A text as the reader shall see it, on one line. */
    static String escape(String text) {
        StringBuilder safe = new StringBuilder();
        String stripped = text.strip();
        for (int i = 0; i < stripped.length(); i++) {
            char c = stripped.charAt(i);
            switch (c) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '@' -> safe.append("&#64;");
                case '{' -> safe.append("&#123;");
                case '}' -> safe.append("&#125;");
                case '/' -> safe.append(endsWithStar(safe) ? "&#47;" : "/");
                // A backslash before a u would be an escape of Java's, which javac reads even within comments.
                case '\\' -> safe.append("&#92;");
                default -> safe.append(Character.isISOControl(c) ? ' ' : c);
            }
        }
        return safe.toString().replaceAll(" {2,}", " ");
    }

    /** A name or a value, in the typeface of code. */
    static String code(Object value) {
        String text = String.valueOf(value);
        if (text.isBlank()) {
            return "(blank)";
        }
        return PLAIN.matcher(text).matches() ? "{@code " + text + "}" : "<code>" + escape(text) + "</code>";
    }

    /** Paragraphs that are escaped already, wrapped, the first without a tag. */
    static String paragraphs(List<String> paragraphs) {
        List<String> wrapped = new ArrayList<>();
        for (String paragraph : paragraphs) {
            if (!paragraph.isBlank()) {
                wrapped.add(wrap(wrapped.isEmpty() || paragraph.startsWith("@") ? paragraph : "<p>" + paragraph));
            }
        }
        StringBuilder all = new StringBuilder();
        boolean tagBefore = false;
        for (String paragraph : wrapped) {
            boolean tag = paragraph.startsWith("@");
            if (all.length() > 0) {
                all.append(tag && tagBefore ? "\n" : "\n\n");
            }
            all.append(paragraph);
            tagBefore = tag;
        }
        return all.append('\n').toString();
    }

    private static String wrap(String text) {
        StringBuilder wrapped = new StringBuilder();
        int column = 0;
        boolean inTag = false;
        for (String word : text.split(" ", -1)) {
            // A line must not break within {@code ...}, where the break would show.
            if (column > 0 && !inTag && column + 1 + word.length() > WIDTH) {
                wrapped.append('\n');
                column = 0;
            } else if (column > 0) {
                wrapped.append(' ');
                column++;
            }
            wrapped.append(word);
            column += word.length();
            inTag = word.lastIndexOf('{') > word.lastIndexOf('}') || (inTag && word.indexOf('}') < 0);
        }
        return wrapped.toString();
    }

    private static boolean endsWithStar(CharSequence text) {
        return text.length() > 0 && text.charAt(text.length() - 1) == '*';
    }
}
