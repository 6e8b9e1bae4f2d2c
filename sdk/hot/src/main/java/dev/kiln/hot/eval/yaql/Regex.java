package dev.kiln.hot.eval.yaql;

import dev.kiln.hot.value.PythonPattern;
import java.util.regex.Matcher;

/**
 * A regular expression that an expression made.
 *
 * @param pattern the compiled form
 */
record Regex(PythonPattern pattern) {

    static final int IGNORE_CASE = 1;
    static final int MULTI_LINE = 2;
    static final int DOT_ALL = 4;

    static Regex of(String text, int flags) {
        String prefix = ((flags & IGNORE_CASE) != 0 ? "i" : "")
                + ((flags & MULTI_LINE) != 0 ? "m" : "")
                + ((flags & DOT_ALL) != 0 ? "s" : "");
        return new Regex(PythonPattern.compile(prefix.isEmpty() ? text : "(?" + prefix + ")" + text));
    }

    Matcher matcher(String input) {
        return pattern.matcher(input);
    }

    @Override
    public String toString() {
        return pattern.text();
    }
}
