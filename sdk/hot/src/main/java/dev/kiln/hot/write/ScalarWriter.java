package dev.kiln.hot.write;

import dev.kiln.hot.expr.BooleanNode;
import dev.kiln.hot.expr.FloatNode;
import dev.kiln.hot.expr.IntegerNode;
import dev.kiln.hot.expr.NullNode;
import dev.kiln.hot.expr.Scalar;
import dev.kiln.hot.expr.StringNode;
import dev.kiln.hot.yaml.PlainScalar;
import java.math.BigDecimal;
import java.math.MathContext;

/** Writes one scalar so that PyYAML reads the same value back: plain where it can be, quoted where it must be. */
final class ScalarWriter {

    private static final char[] HEX = "0123456789abcdef".toCharArray();
    private static final String NEVER_FIRST = "?:,[]{}#&*!|>'\"%@` ";

    private final StringBuilder out;

    ScalarWriter(StringBuilder out) {
        this.out = out;
    }

    /** Writes a scalar on one line. {@code flow} tells whether it stands inside braces or brackets. */
    void write(Scalar scalar, boolean flow) {
        if (scalar instanceof StringNode string) {
            string(string.value(), flow);
        } else if (scalar instanceof IntegerNode integer) {
            out.append(integer.value());
        } else if (scalar instanceof BooleanNode bool) {
            out.append(bool.value());
        } else if (scalar instanceof FloatNode number) {
            out.append(decimal(number.value()));
        } else if (scalar instanceof NullNode) {
            out.append("null");
        }
    }

    private void string(String text, boolean flow) {
        switch (style(text, flow)) {
            case PLAIN -> out.append(text);
            case SINGLE -> singleQuoted(text);
            case DOUBLE -> doubleQuoted(text);
        }
    }

    private enum Style {
        PLAIN,
        SINGLE,
        DOUBLE
    }

    private static Style style(String text, boolean flow) {
        int length = text.length();
        boolean plain = length > 0 && startsPlainly(text, flow) && text.charAt(length - 1) != ' ';
        boolean marks = false;
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c >= 0x7f) {
                if (!printable(text, i)) {
                    return Style.DOUBLE;
                }
                i += Character.isHighSurrogate(c) ? 1 : 0;
            } else if (c < ' ') {
                return Style.DOUBLE;
            } else if (c == ':') {
                plain &= !flow && i + 1 < length && text.charAt(i + 1) != ' ';
            } else if (c == '#') {
                plain &= i == 0 || text.charAt(i - 1) != ' ';
            } else if (c == '"' || c == '\\') {
                marks = true;
            } else if (flow && (c == ',' || c == '[' || c == ']' || c == '{' || c == '}')) {
                plain = false;
            }
        }
        if (plain && PlainScalar.kind(text) == PlainScalar.Kind.STRING) {
            return Style.PLAIN;
        }
        return marks ? Style.SINGLE : Style.DOUBLE;
    }

    private static boolean startsPlainly(String text, boolean flow) {
        char first = text.charAt(0);
        if (first == '-') {
            // A document marker, an item of a list, or, in a flow, something older parsers take for one.
            return !flow && text.length() > 1 && text.charAt(1) != ' ' && !text.startsWith("---");
        }
        return NEVER_FIRST.indexOf(first) < 0 && !text.startsWith("...");
    }

    private void singleQuoted(String text) {
        out.append('\'').append(text.replace("'", "''")).append('\'');
    }

    private void doubleQuoted(String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c >= ' ' && c < 0x7f) {
                out.append(c);
            } else if (c >= 0x7f && printable(text, i)) {
                out.append(c);
                if (Character.isHighSurrogate(c)) {
                    out.append(text.charAt(++i));
                }
            } else {
                escape(c);
            }
        }
        out.append('"');
    }

    private void escape(char c) {
        switch (c) {
            case '\n' -> out.append("\\n");
            case '\t' -> out.append("\\t");
            case '\r' -> out.append("\\r");
            case 0 -> out.append("\\0");
            case 0x1b -> out.append("\\e");
            default -> {
                if (c < 0x100) {
                    out.append("\\x").append(HEX[c >> 4]).append(HEX[c & 15]);
                } else {
                    out.append("\\u").append(HEX[c >> 12]).append(HEX[c >> 8 & 15]);
                    out.append(HEX[c >> 4 & 15]).append(HEX[c & 15]);
                }
            }
        }
    }

    /** Whether a character from U+007F on can stand in a document as it is and be seen there. */
    private static boolean printable(String text, int at) {
        char c = text.charAt(at);
        if (Character.isHighSurrogate(c)) {
            return at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1));
        }
        if (Character.isLowSurrogate(c)) {
            return false;
        }
        return c > 0xa0 && c != 0x2028 && c != 0x2029 && c != 0xfeff && c < 0xfffe;
    }

    /**
     * Whether a string reads best as a literal block and survives being one: it has several lines, something in them, and no
     * character that needs an escape.
     */
    static boolean literal(String text) {
        if (text.indexOf('\n') < 0) {
            return false;
        }
        boolean content = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c > ' ' && c < 0x7f) {
                content = true;
            } else if (c >= 0x7f) {
                if (!printable(text, i)) {
                    return false;
                }
                content = true;
                i += Character.isHighSurrogate(c) ? 1 : 0;
            } else if (c != ' ' && c != '\n' && c != '\t') {
                return false;
            }
        }
        return content;
    }

    /**
     * Writes a literal block, its header included, up to its last line break.
     *
     * @return whether the block keeps the empty lines after it, so that none may be added
     */
    boolean writeLiteral(String text, int indent) {
        out.append('|');
        char first = text.charAt(0);
        if (first == ' ' || first == '\n' || first == '\t') {
            // The depth cannot be told from such a first line.
            out.append('2');
        }
        int length = text.length();
        boolean closed = text.charAt(length - 1) == '\n';
        boolean keep = closed && text.charAt(length - 2) == '\n';
        out.append(keep ? "+" : closed ? "" : "-").append('\n');
        int start = 0;
        while (start < length) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? length : end;
            if (end > start) {
                HotWriter.spaces(out, indent);
                out.append(text, start, end);
            }
            out.append('\n');
            start = end + 1;
        }
        return keep;
    }

    /** The shortest text that reads back as the number, with the dot and the signed exponent that PyYAML wants. */
    static String decimal(double value) {
        if (Double.isNaN(value)) {
            return ".nan";
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? ".inf" : "-.inf";
        }
        if (value == Math.rint(value) && Math.abs(value) < 1e15) {
            boolean negativeZero = value == 0 && 1 / value < 0;
            return (negativeZero ? "-" : "") + (long) value + ".0";
        }
        BigDecimal exact = new BigDecimal(value);
        BigDecimal shortest = exact;
        // Not Double.toString: what it prints changed between Java releases.
        for (int digits = 1; digits <= 17; digits++) {
            shortest = exact.round(new MathContext(digits));
            if (shortest.doubleValue() == value) {
                break;
            }
        }
        shortest = shortest.stripTrailingZeros();
        int exponent = shortest.precision() - shortest.scale() - 1;
        if (exponent >= -4 && exponent < 16) {
            String plain = shortest.toPlainString();
            return plain.indexOf('.') < 0 ? plain + ".0" : plain;
        }
        String digits = shortest.unscaledValue().abs().toString();
        String fraction = digits.length() > 1 ? digits.substring(1) : "0";
        return (value < 0 ? "-" : "") + digits.charAt(0) + "." + fraction + "e" + (exponent < 0 ? "-" : "+")
                + Math.abs(exponent);
    }
}
