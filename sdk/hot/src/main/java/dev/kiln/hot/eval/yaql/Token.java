package dev.kiln.hot.eval.yaql;

/**
 * A word of an expression.
 *
 * @param kind what it is
 * @param text its text, without quotes for strings
 * @param position where it starts, from 0
 */
record Token(Kind kind, String text, int position) {

    enum Kind {
        NUMBER,
        STRING,
        VARIABLE,
        /** An identifier that an opening parenthesis follows. */
        FUNCTION,
        KEYWORD,
        OPERATOR,
        END
    }

    boolean is(String operator) {
        return kind == Kind.OPERATOR && text.equals(operator);
    }
}
