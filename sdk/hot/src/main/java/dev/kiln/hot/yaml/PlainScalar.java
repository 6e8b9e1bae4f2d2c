package dev.kiln.hot.yaml;

import java.util.regex.Pattern;

/**
 * What an unquoted scalar means. The rules are PyYAML's, which differ from those of other YAML 1.1 parsers: {@code y} is a string,
 * {@code 1e3} is a string, {@code 08} is a string and {@code 10:30} is 630. Source: SEMANTICS section 1.1.
 *
 * <p>Written by hand and not with regular expressions, since it looks at every scalar that is read or written.
 */
public final class PlainScalar {

    private static final Pattern TIMESTAMP = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}"
            + "|[0-9]{4}-[0-9][0-9]?-[0-9][0-9]?(?:[Tt]|[ \\t]+)[0-9][0-9]?:[0-9]{2}:[0-9]{2}(?:\\.[0-9]*)?"
            + "(?:[ \\t]*(?:Z|[-+][0-9][0-9]?(?::[0-9]{2})?))?");

    private PlainScalar() {}

    /** The types that an unquoted scalar can have. */
    public enum Kind {
        /** Text. */
        STRING,
        /** Nothing, {@code ~}, {@code null}. */
        NULL,
        /** {@code true}, {@code yes}, {@code on} and their opposites. */
        BOOLEAN,
        /** An integer: decimal, octal, binary, hexadecimal or to the base 60. */
        INTEGER,
        /** A number with a dot. */
        FLOAT,
        /** A date or a time, which Heat keeps as text. */
        TIMESTAMP,
        /** {@code <<}, which merges maps where it is a key and is an error elsewhere. */
        MERGE,
        /** {@code =}, which is always an error. */
        VALUE
    }

    /**
     * Tells the type of an unquoted scalar.
     *
     * @param text the scalar as it stands in the document
     * @return its type
     */
    public static Kind kind(String text) {
        if (text.isEmpty()) {
            return Kind.NULL;
        }
        char first = text.charAt(0);
        return switch (first) {
            case '~' -> text.length() == 1 ? Kind.NULL : Kind.STRING;
            case '=' -> text.length() == 1 ? Kind.VALUE : Kind.STRING;
            case '<' -> text.equals("<<") ? Kind.MERGE : Kind.STRING;
            case 'n', 'N', 'y', 'Y', 't', 'T', 'f', 'F', 'o', 'O' -> word(text);
            case '+', '-', '.', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> number(text);
            default -> Kind.STRING;
        };
    }

    private static Kind word(String text) {
        if (text.length() > 5) {
            return Kind.STRING;
        }
        return switch (text) {
            case "null", "Null", "NULL" -> Kind.NULL;
            case "yes", "Yes", "YES", "no", "No", "NO", "on", "On", "ON", "off", "Off", "OFF" -> Kind.BOOLEAN;
            case "true", "True", "TRUE", "false", "False", "FALSE" -> Kind.BOOLEAN;
            default -> Kind.STRING;
        };
    }

    private static Kind number(String text) {
        int length = text.length();
        boolean signed = text.charAt(0) == '+' || text.charAt(0) == '-';
        int start = signed ? 1 : 0;
        if (start == length) {
            return Kind.STRING;
        }
        char first = text.charAt(start);
        if (first == '.') {
            return dotted(text, start, signed);
        }
        if (!digit(first)) {
            return Kind.STRING;
        }
        if (first == '0' && length > start + 2) {
            char base = text.charAt(start + 1);
            if (base == 'b' || base == 'x') {
                return allOf(text, start + 2, base == 'b' ? 2 : 16) ? Kind.INTEGER : Kind.STRING;
            }
        }
        int end = skipDigits(text, start);
        if (end == length) {
            boolean decimal = first != '0' || length == start + 1;
            return decimal || allOf(text, start + 1, 8) ? Kind.INTEGER : Kind.STRING;
        }
        return switch (text.charAt(end)) {
            case '.' -> exponentOrEnd(text, skipDigits(text, end + 1)) ? Kind.FLOAT : Kind.STRING;
            case ':' -> baseSixty(text, end, first);
            case '-' -> !signed && end == 4 && TIMESTAMP.matcher(text).matches() ? Kind.TIMESTAMP : Kind.STRING;
            default -> Kind.STRING;
        };
    }

    private static Kind dotted(String text, int dot, boolean signed) {
        String rest = text.substring(dot + 1);
        if (rest.equals("inf") || rest.equals("Inf") || rest.equals("INF")) {
            return Kind.FLOAT;
        }
        if (signed || rest.isEmpty()) {
            return Kind.STRING;
        }
        if (rest.equals("nan") || rest.equals("NaN") || rest.equals("NAN")) {
            return Kind.FLOAT;
        }
        boolean number = digit(rest.charAt(0)) && exponentOrEnd(text, skipDigits(text, dot + 1));
        return number ? Kind.FLOAT : Kind.STRING;
    }

    private static Kind baseSixty(String text, int colon, char first) {
        int at = colon;
        int length = text.length();
        while (at < length && text.charAt(at) == ':') {
            at++;
            if (at == length || !digit(text.charAt(at))) {
                return Kind.STRING;
            }
            boolean two = text.charAt(at) <= '5' && at + 1 < length && digit(text.charAt(at + 1));
            at += two ? 2 : 1;
        }
        if (at == length) {
            return first == '0' ? Kind.STRING : Kind.INTEGER;
        }
        return text.charAt(at) == '.' && skipDigits(text, at + 1) == length ? Kind.FLOAT : Kind.STRING;
    }

    private static boolean exponentOrEnd(String text, int at) {
        int length = text.length();
        if (at == length) {
            return true;
        }
        if (text.charAt(at) != 'e' && text.charAt(at) != 'E') {
            return false;
        }
        int digits = at + 2;
        if (digits >= length || (text.charAt(at + 1) != '+' && text.charAt(at + 1) != '-')) {
            return false;
        }
        for (int i = digits; i < length; i++) {
            if (!digit(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static int skipDigits(String text, int from) {
        int at = from;
        while (at < text.length() && (digit(text.charAt(at)) || text.charAt(at) == '_')) {
            at++;
        }
        return at;
    }

    private static boolean allOf(String text, int from, int radix) {
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != '_' && (c >= 0x80 || Character.digit(c, radix) < 0)) {
                return false;
            }
        }
        return true;
    }

    private static boolean digit(char c) {
        return c >= '0' && c <= '9';
    }
}
