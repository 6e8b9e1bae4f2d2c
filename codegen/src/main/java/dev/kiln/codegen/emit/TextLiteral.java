package dev.kiln.codegen.emit;

import com.palantir.javapoet.CodeBlock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Texts as Java source. JavaPoet's own literals break at every separator that Unicode knows, and know no limit of length. */
final class TextLiteral {

    /** A constant has 65,535 bytes at most, and a character takes up to three. */
    private static final int LONGEST = 16_000;

    /** So many lines stand on lines of their own; longer texts would exceed what one method can hold. */
    private static final int MOST_LINES = 500;

    private TextLiteral() {}

    /** A literal on one line. */
    static String of(String text) {
        StringBuilder literal = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n') {
                literal.append("\\n");
            } else if (c == '"' || c == '\\') {
                literal.append('\\').append(c);
            } else if (c < ' ') {
                literal.append(String.format(Locale.ROOT, "\\%03o", (int) c));
            } else {
                literal.append(c <= '~' ? String.valueOf(c) : String.format(Locale.ROOT, "\\u%04x", (int) c));
            }
        }
        return literal.append('"').toString();
    }

    /** Literals that give the text one after the other, with commas between: its lines where these are not too many. */
    static CodeBlock pieces(String text) {
        boolean byLine = text.lines().limit(MOST_LINES + 1L).count() <= MOST_LINES;
        List<CodeBlock> pieces = new ArrayList<>();
        int begin = 0;
        while (begin < text.length()) {
            int end = Math.min(begin + LONGEST, text.length());
            int newline = text.indexOf('\n', begin);
            if (byLine && newline >= 0 && newline < end) {
                end = newline + 1;
            }
            pieces.add(CodeBlock.of("$L", of(text.substring(begin, end))));
            begin = end;
        }
        return CodeBlock.join(pieces, ",\n");
    }
}
