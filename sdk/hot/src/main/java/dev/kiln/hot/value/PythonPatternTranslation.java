package dev.kiln.hot.value;

import java.util.HashMap;
import java.util.Map;

/** Rewrites a regular expression of Python for {@code java.util.regex}, where the two differ. */
final class PythonPatternTranslation {

    private static final String ESCAPES = "AbBdDsSwWafnrtx\\0123456789uUvZ";

    private final String text;
    private final StringBuilder out;
    private final Map<String, String> groups = new HashMap<>();
    private int at;

    PythonPatternTranslation(String text) {
        this.text = text;
        this.out = new StringBuilder(text.length() + 8);
    }

    String translate() {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '\\') {
                escape(false);
            } else if (c == '[') {
                characterClass();
            } else if (c == '(' && text.startsWith("(?", at)) {
                extension();
            } else if (c == '{') {
                repetition();
            } else {
                out.append(c);
                at++;
            }
        }
        return out.toString();
    }

    /** Python takes a brace that starts no repetition as itself, and a repetition without a lower bound from zero. */
    private void repetition() {
        int close = text.indexOf('}', at);
        String inside = close < 0 ? "" : text.substring(at + 1, close);
        int comma = inside.indexOf(',');
        boolean wellFormed = inside.chars().allMatch(c -> c == ',' || (c >= '0' && c <= '9'))
                && inside.chars().anyMatch(c -> c != ',')
                && comma == inside.lastIndexOf(',');
        if (wellFormed) {
            out.append(comma == 0 ? "{0" : "{").append(inside).append('}');
            at = close + 1;
        } else {
            out.append("\\{");
            at++;
        }
    }

    private void escape(boolean inClass) {
        int start = at;
        if (++at >= text.length()) {
            throw new ValueException("bad escape (end of pattern) at position " + start);
        }
        char c = text.charAt(at++);
        boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        if (letter && ESCAPES.indexOf(c) < 0) {
            throw new ValueException("bad escape \\" + c + " at position " + start);
        }
        if (c == 'Z' && !inClass) {
            out.append("\\z");
        } else if (c == 'v') {
            out.append("\\x0B");
        } else if (c == 'U' && at + 8 <= text.length()) {
            out.append("\\x{").append(text, at, at + 8).append('}');
            at += 8;
        } else if (c == '0') {
            octal();
        } else if (c == 'b' && inClass) {
            out.append("\\x08");
        } else {
            out.append('\\').append(c);
        }
    }

    private void octal() {
        int end = at;
        while (end < text.length() && end < at + 2 && text.charAt(end) >= '0' && text.charAt(end) <= '7') {
            end++;
        }
        out.append("\\0").append(end == at ? "0" : text.substring(at, end));
        at = end;
    }

    private void characterClass() {
        int start = at++;
        out.append('[');
        if (at < text.length() && text.charAt(at) == '^') {
            out.append('^');
            at++;
        }
        for (boolean first = true; ; first = false) {
            if (at >= text.length()) {
                throw new ValueException("unterminated character set at position " + start);
            }
            char c = text.charAt(at);
            if (c == ']' && !first) {
                out.append(']');
                at++;
                return;
            }
            if (c == '\\') {
                escape(true);
            } else {
                // what is plain in a class of Python's means nesting or intersection in one of Java's
                out.append("[]&#~ ".indexOf(c) >= 0 ? "\\" : "").append(c);
                at++;
            }
        }
    }

    private void extension() {
        if (text.startsWith("(?P<", at)) {
            int close = text.indexOf('>', at);
            if (close < 0) {
                throw new ValueException("missing >, unterminated name at position " + (at + 4));
            }
            String name = text.substring(at + 4, close);
            groups.put(name, "g" + groups.size());
            out.append("(?<").append(groups.get(name)).append('>');
            at = close + 1;
        } else if (text.startsWith("(?P=", at)) {
            int close = text.indexOf(')', at);
            String name = close < 0 ? "" : text.substring(at + 4, close);
            String group = groups.get(name);
            if (group == null) {
                throw new ValueException("unknown group name '" + name + "' at position " + (at + 4));
            }
            out.append("\\k<").append(group).append('>');
            at = close + 1;
        } else if (text.startsWith("(?#", at)) {
            int close = text.indexOf(')', at);
            if (close < 0) {
                throw new ValueException("missing ), unterminated comment at position " + at);
            }
            at = close + 1;
        } else {
            flags();
        }
    }

    /** The flags {@code a}, {@code L} and {@code u} choose an alphabet; Java's class names would read them otherwise. */
    private void flags() {
        int end = at + 2;
        while (end < text.length() && Character.isLetter(text.charAt(end))) {
            end++;
        }
        boolean isFlags = end > at + 2 && end < text.length() && (text.charAt(end) == ')' || text.charAt(end) == ':');
        if (!isFlags) {
            out.append("(?");
            at += 2;
            return;
        }
        String kept = text.substring(at + 2, end).replaceAll("[aLu]", "");
        out.append("(?").append(kept).append(text.charAt(end));
        at = end + 1;
    }
}
