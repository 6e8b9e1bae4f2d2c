package dev.kiln.hot.eval.yaql;

import dev.kiln.hot.eval.yaql.Token.Kind;
import dev.kiln.hot.value.ValueException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Cuts an expression into words. */
final class Lexer {

    private static final Set<String> WORD_OPERATORS = Set.of("and", "or", "not", "in", "mod");
    private static final List<String> SYMBOLS = List.of(
            "->", "=>", "=~", "!~", "?.", "!=", ">=", "<=", ".", ",", "(", ")", "[", "]", "{", "}", "+", "-", "*", "/",
            "=", "<", ">");

    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    private Lexer(String text) {
        this.text = text;
    }

    static List<Token> tokens(String text) {
        Lexer lexer = new Lexer(text);
        while (lexer.at < text.length()) {
            lexer.next();
        }
        lexer.add(Kind.END, "", text.length());
        return lexer.tokens;
    }

    private void next() {
        int start = at;
        char c = text.charAt(at);
        if (Character.isWhitespace(c)) {
            at++;
        } else if (c >= '0' && c <= '9') {
            number();
        } else if (c == '$') {
            at++;
            add(Kind.VARIABLE, word(), start);
        } else if (c == '"' || c == '\'' || c == '`') {
            string(c);
        } else if (Character.isLetter(c) || c == '_') {
            String word = word();
            boolean call = at < text.length() && text.charAt(at) == '(';
            boolean operator = WORD_OPERATORS.contains(word);
            add(operator ? Kind.OPERATOR : call ? Kind.FUNCTION : Kind.KEYWORD, word, start);
        } else {
            symbol();
        }
    }

    private void add(Kind kind, String value, int position) {
        tokens.add(new Token(kind, value, position));
    }

    private String word() {
        int start = at;
        while (at < text.length() && (Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) == '_')) {
            at++;
        }
        return text.substring(start, at);
    }

    private void number() {
        int start = at;
        digits();
        if (at + 1 < text.length() && text.charAt(at) == '.' && isDigit(text.charAt(at + 1))) {
            at++;
            digits();
        }
        add(Kind.NUMBER, text.substring(start, at), start);
    }

    private void digits() {
        while (at < text.length() && isDigit(text.charAt(at))) {
            at++;
        }
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private void string(char quote) {
        int start = at++;
        StringBuilder value = new StringBuilder();
        while (at < text.length() && text.charAt(at) != quote) {
            char c = text.charAt(at++);
            if (c != '\\' || at == text.length()) {
                value.append(c);
            } else if (quote == '`') {
                value.append(text.charAt(at) == '`' ? "" : "\\").append(text.charAt(at++));
            } else {
                escape(value);
            }
        }
        if (at == text.length()) {
            throw illegal(quote, start);
        }
        at++;
        add(Kind.STRING, value.toString(), start);
    }

    /** What is no escape of Python's stays as written, which regular expressions live by. */
    private void escape(StringBuilder value) {
        char c = text.charAt(at++);
        int plain = "\\'\"abfnrtv".indexOf(c);
        if (plain >= 0) {
            value.append("\\'\"\u0007\b\f\n\r\t\u000b".charAt(plain));
            return;
        }
        int digits = c == 'x' ? 2 : c == 'u' ? 4 : c == 'U' ? 8 : 0;
        boolean hex = digits > 0
                && at + digits <= text.length()
                && text.substring(at, at + digits).chars().allMatch(d -> Character.digit(d, 16) >= 0);
        if (hex && Character.isValidCodePoint(Integer.parseUnsignedInt(text.substring(at, at + digits), 16))) {
            value.appendCodePoint(Integer.parseInt(text.substring(at, at + digits), 16));
            at += digits;
        } else {
            value.append('\\').append(c);
        }
    }

    private void symbol() {
        for (String symbol : SYMBOLS) {
            if (text.startsWith(symbol, at)) {
                add(Kind.OPERATOR, symbol, at);
                at += symbol.length();
                return;
            }
        }
        throw illegal(text.charAt(at), at);
    }

    private static ValueException illegal(char c, int position) {
        return new ValueException("Lexical error: illegal character '" + c + "' at position " + position);
    }
}
